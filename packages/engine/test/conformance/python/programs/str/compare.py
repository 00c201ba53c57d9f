def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
words = ['', 'a', 'A', 'ab', 'b', 'é', '😀', '\uffff', 'a\0']
for w in words:
    print([w < v for v in words], [w == v for v in words], [w >= v for v in words])
print('a' == b'a', 'a' != 1, 'a' == None, 'a'.__lt__('b'), 'a'.__eq__('a'), 'a'.__ne__('a'), 'a'.__gt__(1), 'a'.__le__('a'), 'a'.__ge__('b'))
show(lambda: 'a' < 1)
show(lambda: 'a' >= None)
show(lambda: 'a' > b'a')

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a' in 'abc', 'bc' in 'abc', '' in 'abc', '' in '', 'd' in 'abc', 'd' not in 'abc', 'abc' in 'ab')
show(lambda: 1 in 'abc')
show(lambda: None in 'abc')
show(lambda: b'a' in 'abc')
show(lambda: ['a'] in 'abc')

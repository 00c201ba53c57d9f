def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a' + 'b', 'ab' * 3, 3 * 'ab', 'a' * 0, 'a' * -1, '' * 5, 'a' * True, 'x' 'y')
s = 'a'
s += 'b'
s *= 2
print(s)
class Index:
    def __index__(self):
        return 2
print('ab' * Index(), Index() * 'ab', 'a'.__add__('b'), 'a'.__mul__(3), 'a'.__rmul__(3), 'a'.__contains__('a'), 'a'.__len__())
show(lambda: 'a' + 1)
show(lambda: 1 + 'a')
show(lambda: 'a' + None)
show(lambda: 'a' + b'b')
show(lambda: 'a' * 'b')
show(lambda: 'a' * 1.5)
show(lambda: 1.5 * 'a')
show(lambda: 'a' - 'b')
show(lambda: 'a' / 2)
show(lambda: -'a')
show(lambda: 'a' * 10 ** 30)
show(lambda: len('a' * 10 ** 5))

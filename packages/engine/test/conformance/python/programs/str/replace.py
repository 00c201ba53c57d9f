def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'aaa'.replace('a', ''), 'aaa'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'abc'.replace('x', 'y'), 'abab'.replace('ab', 'b'), 'aaa'.replace('aa', 'b'), 'abc'.replace('b', 'b' * 3, 0), 'abc'.replace('b', 'x', -5))
print('é😀é'.replace('é', '😀'), 'a.b.c'.replace('.', ''), 'aXbX'.replace('X', 'YY'))
show(lambda: 'a'.replace(1, 'b'))
show(lambda: 'a'.replace('a', 1))
show(lambda: 'a'.replace('a'))
show(lambda: 'a'.replace('a', 'b', 'c'))
show(lambda: 'a'.replace('a', 'b', 1.5))
show(lambda: 'a'.replace('a', 'b', 10 ** 30))
show(lambda: 'a'.replace('a', 'b', count=1))

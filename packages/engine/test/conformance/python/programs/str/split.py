def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a b  c'.split(), ' a b '.split(), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a b c d'.split(None, 2), ''.split(), ''.split(','), 'abc'.split('abc'), 'a<>b<>c'.split('<>'), '  '.split(), 'a b'.split(maxsplit=0), ' a b'.split(maxsplit=0), 'a\u2003b\x1cc'.split())
print('a b  c'.rsplit(), 'a,b,c'.rsplit(',', 1), 'a b c d'.rsplit(None, 2), ''.rsplit(','), ' a b '.rsplit(maxsplit=0), 'a,,b'.rsplit(',', -1), 'a,b,c'.rsplit(sep=',', maxsplit=5))
show(lambda: 'a'.split(''))
show(lambda: 'a'.rsplit(''))
show(lambda: 'a'.split(1))
show(lambda: 'a'.split(b','))
show(lambda: 'a'.split(',', 'x'))
show(lambda: 'a'.split(',', None))
show(lambda: 'a'.split(',', 1, 2))
show(lambda: 'a'.split(seq=','))

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
s = 'prefix.name'
print(s.startswith('pre'), s.startswith('x'), s.startswith(''), s.startswith(('a', 'p')), s.startswith(()), s.startswith('fix', 3), s.startswith('fix', 3, 5), s.startswith('', 50), s.startswith('p', None, None))
print(s.endswith('name'), s.endswith('x'), s.endswith(''), s.endswith(('a', 'e')), s.endswith('fix', 0, 6), s.endswith('fix', 0, -5), s.endswith('', 11), s.endswith('', 12), s.endswith('name', -4))
show(lambda: s.startswith(5))
show(lambda: s.startswith(['a']))
show(lambda: s.startswith(('a', 5)))
show(lambda: s.endswith(b'a'))
show(lambda: s.endswith((1,)))
show(lambda: s.startswith('a', 'b'))

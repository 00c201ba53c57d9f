def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('  a b '.strip(), '  a b '.lstrip(), '  a b '.rstrip(), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'abc'.strip(''), '\t\n\u2003a\xa0'.strip(), 'www.example.com'.lstrip('w.'), 'a'.strip('a'), 'mississippi'.rstrip('ipz'), ' a '.strip(None), '😀a😀'.strip('😀'))
show(lambda: 'a'.strip(1))
show(lambda: 'a'.lstrip(b'a'))
show(lambda: 'a'.rstrip(['a']))
show(lambda: 'a'.strip('a', 'b'))

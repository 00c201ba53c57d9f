def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'a b  c'.split(), b'a,b,,c'.split(b','), b'a,b,c'.split(b',', 1), b'a b c'.rsplit(None, 1), b' a '.split(), b''.split(), b''.split(b','), b'a\x1cb'.split(), b'a\xa0b'.split())
print(b'a\nb\r\nc\rd\x0be'.splitlines(), b'a\nb'.splitlines(True), b'  a '.strip(), b'xax'.strip(b'x'), b'  a '.lstrip(), b' a  '.rstrip(), b'abcba'.strip(b'ab'), b'a=b=c'.partition(b'='), b'a=b=c'.rpartition(b'='), b'a'.partition(b'x'))
show(lambda: b'a'.split(''))
show(lambda: b'a'.split(b''))
show(lambda: b'a'.split(1))
show(lambda: b'a'.strip('a'))
show(lambda: b'a'.strip(1))
show(lambda: b'a'.partition('a'))
show(lambda: b'a'.partition(b''))
show(lambda: b'a'.splitlines('x'))

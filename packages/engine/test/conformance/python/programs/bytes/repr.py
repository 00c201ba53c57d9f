def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'', b'a', b"it's", b'"', b'\'"', b'\n\t\r\\\0\x7f\x80\xff', str(b'a'), repr(b'\x1b'), f'{b"x"}', '%s' % b'x', b'a'.__repr__(), [b'x'], ascii(b'\xe9'))
print(hash(b''), hash(b'a'), hash(b'abc'), {b'a': 1}[b'a'], 'a' in {b'a': 1}, b'a'.__bytes__(), b'a'.__sizeof__())
show(lambda: format(b'a', '5'))
show(lambda: b'a'.foo)
show(lambda: bytes.upper('a'))
show(lambda: bytes.upper())

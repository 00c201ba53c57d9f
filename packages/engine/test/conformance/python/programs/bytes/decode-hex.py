def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'abc'.decode(), b'\xc3\xa9'.decode('utf-8'), b'\xe9'.decode('latin-1'), b'\xff'.decode('utf-8', 'replace'), b'\xff'.decode('ascii', 'ignore'), b'\xff'.decode(errors='backslashreplace'), b'\xff'.decode('utf-8', 'surrogateescape'), b'a\0'.decode('utf-16-le'))
print(b'\x00\xff\x10'.hex(), b'abcd'.hex(':'), b'abcde'.hex(' ', 2), b'abcde'.hex('-', -2), b'a'.hex(b'.'), b''.hex(), bytes.fromhex('00 ff10'), bytes.fromhex(' aB '), bytes.fromhex(''))
show(lambda: b'\xff'.decode())
show(lambda: b'a\xe9b'.decode('ascii'))
show(lambda: b'\xf0\x9f'.decode())
show(lambda: b'a'.decode('nope'))
show(lambda: b'a'.decode(5))
show(lambda: bytes.fromhex('0'))
show(lambda: bytes.fromhex('zz'))
show(lambda: bytes.fromhex('a b'))
show(lambda: bytes.fromhex(5))
show(lambda: b'a'.hex('ab'))
show(lambda: b'a'.hex('é'))
show(lambda: b'a'.hex(5))

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'a' + b'b', b'ab' * 3, 2 * b'ab', b'a' * 0, b'a' + bytearray(b'b'), b'a' == b'a', b'a' == bytearray(b'a'), b'a' == 'a', b'a' < b'b', b'a' < b'ab', b'\xff' > b'a', b'a' != b'b', b'' < b'a')
print(97 in b'abc', b'bc' in b'abc', b'' in b'', bytearray(b'a') in b'abc', b'd' in b'abc', 98 not in b'abc')
show(lambda: b'a' + 'b')
show(lambda: b'a' + 1)
show(lambda: 'a' + b'a')
show(lambda: b'a' * b'b')
show(lambda: b'a' * 1.5)
show(lambda: b'a' < 'a')
show(lambda: 'a' in b'abc')
show(lambda: 256 in b'abc')
show(lambda: -1 in b'a')
show(lambda: None in b'a')
show(lambda: b'a' - b'a')
show(lambda: b'a' * 10 ** 30)

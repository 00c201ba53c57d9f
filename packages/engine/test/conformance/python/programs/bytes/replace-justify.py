def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'aaa'.replace(b'a', b'b'), b'aaa'.replace(b'a', b'b', 2), b'abc'.replace(b'', b'-'), b'a'.replace(bytearray(b'a'), b'xy'), b'ab'.center(5), b'ab'.ljust(4, b'*'), b'ab'.rjust(4, b'*'), b'42'.zfill(5), b'-42'.zfill(5), b'a\tb'.expandtabs(4), b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c'))
show(lambda: b'a'.replace('a', b'b'))
show(lambda: b'a'.replace(b'a', 'b'))
show(lambda: b'a'.replace(b'a'))
show(lambda: b'a'.center(5, 'x'))
show(lambda: b'a'.center(5, b'xx'))
show(lambda: b'a'.ljust('5'))
show(lambda: b'a'.zfill(None))
show(lambda: b'a'.removeprefix('a'))
show(lambda: b'a'.removesuffix(5))

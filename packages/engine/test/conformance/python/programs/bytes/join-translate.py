def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b','.join([b'a', b'b']), b''.join([]), b'-'.join([bytearray(b'x'), memoryview(b'y')]), b','.join(bytes([i]) for i in [65, 66]), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'abc'.translate(bytes.maketrans(b'a', b'x'), b'c'), b'abc'.translate(None, delete=b'ac'), len(bytes.maketrans(b'', b'')))
show(lambda: b','.join(['a']))
show(lambda: b','.join([b'a', 1]))
show(lambda: b','.join(5))
show(lambda: b'a'.translate(b'x'))
show(lambda: b'a'.translate('x'))
show(lambda: bytes.maketrans(b'a', b'bc'))
show(lambda: bytes.maketrans('a', 'b'))

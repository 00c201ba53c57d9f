def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes('é', 'utf-8'), bytes('a', encoding='ascii', errors='strict'), bytes(b'x'), bytes(bytearray(b'y')), bytes(memoryview(b'z')), bytes(range(3)), bytes((True, 0)), bytes(source=b'q'))
class Own:
    def __bytes__(self):
        return b'own'
class Index:
    def __index__(self):
        return 2
class Bad:
    def __bytes__(self):
        return 'x'
print(bytes(Own()), bytes(Index()), bytes([Index()]), bytes(i for i in [65, 66]))
show(lambda: bytes(Bad()))
show(lambda: bytes('a'))
show(lambda: bytes(-1))
show(lambda: bytes([256]))
show(lambda: bytes([-1]))
show(lambda: bytes(['a']))
show(lambda: bytes(1.5))
show(lambda: bytes(None))
show(lambda: bytes(5, 'ascii'))
show(lambda: bytes('é', 'ascii'))
show(lambda: bytes(b'a', errors='x'))
show(lambda: bytes(10 ** 30))
show(lambda: bytes(1, 2, 3, 4))
show(lambda: bytes('a', 5))

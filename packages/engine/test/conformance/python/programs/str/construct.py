def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Named:
    def __str__(self):
        return 'named'
class Shown:
    def __repr__(self):
        return 'shown'
print(str(), str(5), str(1.5), str(None), str('x'), str(b'x'), str([1, 'a']), str(Named()), str(Shown()), str(object='k'))
show(lambda: str(b'abc', 'ascii'))
show(lambda: str(b'\xc3\xa9', 'utf-8'))
show(lambda: str(b'\xff', errors='replace'))
show(lambda: str(bytearray(b'ab'), encoding='latin-1'))
show(lambda: str(memoryview(b'ab'), 'utf-8', 'strict'))
show(lambda: str(b'\xff', 'utf-8'))
show(lambda: str(b'\xff', 'ascii', 'ignore'))
show(lambda: str('a', 'utf-8'))
show(lambda: str(5, 'utf-8'))
show(lambda: str(b'a', 5))
show(lambda: str(b'a', 'utf-8', 5))
show(lambda: str(b'a', 'nope'))
show(lambda: str(1, 2, 3, 4))
show(lambda: str(x=1))

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(bytearray(), bytearray(2), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(b'ab'), bytearray(bytearray(b'x')), repr(bytearray(b'\xff')), str(bytearray(b'a')), bytearray(range(3)), bytearray(source=b'q'))
class Data(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = 'n'
d = Data(b'abc')
print(d, type(d), d.note, type(d + b'x'), type(d[:1]), d == b'abc', Data.fromhex('4142'))
show(lambda: bytearray('a'))
show(lambda: bytearray(-1))
show(lambda: bytearray([256]))
show(lambda: bytearray(['a']))
show(lambda: bytearray(1.5))
show(lambda: bytearray(None))
show(lambda: bytearray(5, 'ascii'))
show(lambda: hash(bytearray()))
show(lambda: bytearray(1, 2, 3, 4))

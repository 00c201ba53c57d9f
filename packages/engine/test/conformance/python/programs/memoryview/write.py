def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(8)
m = memoryview(b)
m[0] = 1
m[2:4] = b'xy'
m[4:6] = bytearray(b'zw')
m[-1] = 255
print(b, m.readonly, m.toreadonly().readonly, bytes(m.toreadonly()) == bytes(b))
def assign(index, value):
    m[index] = value
def delete(index):
    del m[index]
show(lambda: assign(0, 256))
show(lambda: assign(0, 'a'))
show(lambda: assign(0, b'a'))
show(lambda: assign(100, 1))
show(lambda: assign(slice(0, 2), b'abc'))
show(lambda: assign(slice(0, 2), 'ab'))
show(lambda: delete(0))
show(lambda: hash(m))
show(lambda: assign('a', 1))

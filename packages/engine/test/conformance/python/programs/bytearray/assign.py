def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(b'abcdef')
b[0] = 65
b[-1] = True
b[1:3] = b'XYZ'
print(b)
b[2:4] = [48, 49]
b[1:1] = b'__'
b[::2] = b'.....'
print(b)
del b[0]
del b[1:3]
del b[::2]
print(b)
b[:] = b'new'
b += b'!'
b *= 2
print(b)
b[5:] = bytearray(b'tail')
b[1:2] = b''
b[::-1] = bytes(b)
print(b)
def assign(index, value):
    b[index] = value
def delete(index):
    del b[index]
show(lambda: assign(0, 256))
show(lambda: assign(0, 'a'))
show(lambda: assign(0, b'a'))
show(lambda: assign(100, 1))
show(lambda: assign('a', 1))
show(lambda: assign(slice(0, 1), 5))
show(lambda: assign(slice(0, 1), 'a'))
show(lambda: assign(slice(0, 4, 2), b'a'))
show(lambda: assign(slice(0, 1), [300]))
show(lambda: assign(slice(0, 1), None))
show(lambda: delete(100))
show(lambda: delete('a'))
show(lambda: assign(slice(0, 1, 0), b''))

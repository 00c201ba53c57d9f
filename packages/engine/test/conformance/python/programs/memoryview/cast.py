def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(b'\x01\x00\x02\x00\xff\xff\xff\xff')
m = memoryview(b)
for letter in 'bBhHiIlLqQfd?c':
    c = m.cast(letter)
    print(letter, len(c), c.itemsize, c.nbytes, c.format, c[0] if letter not in 'fd' else 'float', c.shape, c.strides)
h = m.cast('h')
h[0] = -2
print(b, h.tolist(), h.cast('B')[0], m.cast('B', [2, 4]).tolist(), m.cast('h', (2, 2)).tolist(), m.cast('B', [2, 4])[1, 0], m.cast('B', [2, 4]).shape, m.cast('B', [2, 4]).strides, m.cast('B', [2, 4]).ndim)
show(lambda: m.cast('x'))
show(lambda: m.cast(5))
show(lambda: h.cast('i'))
show(lambda: memoryview(b'abc').cast('h'))
show(lambda: m[::2].cast('h'))
show(lambda: m.cast('B', [3]))
show(lambda: m.cast('B', 5))
show(lambda: m.cast('B', [2, 4])[0])
f = m.cast('d')
f[0] = 1.5
print(f[0], f.tolist(), m.cast('?')[7])

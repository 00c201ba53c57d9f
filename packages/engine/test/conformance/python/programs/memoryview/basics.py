def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
m = memoryview(b'abcdef')
print(m[0], m[-1], len(m), m.tobytes(), m.tolist(), bytes(m[1:3]), bytes(m[::-2]), list(m), m.hex(), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.obj, m.contiguous, m.c_contiguous, m.f_contiguous, m[::2].contiguous)
print(m == b'abcdef', m == memoryview(b'abcdef'), m != b'x', m == 'abcdef', m[1:3] == b'bc', hash(m) == hash(b'abcdef'), 97 in m, m[::2].tolist(), m[::2][1], m[1:][::2].tobytes(), m.hex(':', 2))
show(lambda: m[10])
show(lambda: m['a'])
show(lambda: m[1.5])
show(lambda: memoryview('a'))
show(lambda: memoryview(5))
show(lambda: memoryview())
show(lambda: m < m)
show(lambda: m + m)
show(lambda: m[::0])
try:
    m[0] = 1
except TypeError as exception:
    print(exception)

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(b'abcd')
m = memoryview(b)
m[0] = 90
b[1] = 89
print(b, m.tobytes(), m[1], bytes(m[2:]))
show(lambda: b.append(1))
show(lambda: b.clear())
show(lambda: b.extend(b'x'))
show(lambda: b.pop())
b[0:2] = b'12'
print(b, m.tolist())
m.release()
b.append(33)
print(b)

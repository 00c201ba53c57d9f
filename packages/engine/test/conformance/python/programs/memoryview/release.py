def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(b'abc')
with memoryview(b) as m:
    print(m[0], m.tolist())
show(lambda: m[0])
show(lambda: m.tobytes())
show(lambda: len(m))
show(lambda: m.format)
show(lambda: m.tolist())
m.release()
b.append(1)
print(b)
m = memoryview(b)
n = memoryview(m)
m.release()
print(n[0], n.obj is b)
show(lambda: b.append(2))
n.release()
b.append(3)
print(b)

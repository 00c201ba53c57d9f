def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
ba = bytearray(b'bytes')
memoryview(ba)
show(ba.append, 65)
print(memoryview(ba)[1:3].tobytes(), ba)
show(ba.extend, b'xyz')
m = memoryview(ba)
show(ba.append, 65)
s = m[2:4]
del m
show(ba.pop)
show(ba.clear)
show(ba.insert, 0, 1)
show(ba.__delitem__, 0)
show(ba.__setitem__, slice(0, 2), b'abc')
show(ba.__setitem__, slice(0, 2), b'ab')
show(ba.__setitem__, 0, 66)
show(ba.remove, 66)
show(ba.__iadd__, b'q')
show(ba.__imul__, 2)
show(ba.__init__, b'new')
s = None
show(ba.pop); show(ba.insert, 0, 1); show(ba.__delitem__, 0); show(ba.__setitem__, slice(0, 2), b'abc'); show(ba.__iadd__, b'q'); show(ba.__imul__, 2)
print(ba)
show(ba.extend, memoryview(ba))
print(ba)
def f():
    v = memoryview(ba)
    w = v[1:]
    v.release()
    show(ba.append, 1)
    w.release()
    show(ba.append, 2)
    x = v2 = memoryview(ba).toreadonly()
    show(ba.append, 3)
f()
show(ba.append, 4)
with memoryview(ba) as m:
    show(ba.append, 5)
show(ba.append, 6)
it = iter(memoryview(ba))
next(it)
show(ba.append, 7)
del it
show(ba.append, 8)
holder = [memoryview(ba)]
show(ba.append, 9)
holder.clear()
show(ba.append, 9)
print(ba)
ba = bytearray(b'bytes')
memoryview(ba)
ba[0:-1] = b'abc123'
print(ba)
memoryview(ba)
del ba[0]
memoryview(ba)
del ba[0:2]
memoryview(ba)
ba += b'x'
memoryview(ba)
ba *= 2
memoryview(ba)
ba[::2] = []
print(ba)

import array
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
a = array.array('i', [1, 2, 3])
memoryview(a)
show(a.append, 4); show(a.extend, [5]); show(a.pop); show(a.insert, 0, 9)
m = memoryview(a)
show(a.append, 4); show(a.extend, [5]); show(a.pop); show(a.insert, 0, 9); show(a.frombytes, b'1234'); show(a.__setitem__, slice(0, 1), array.array('i')); show(a.__imul__, 2); show(a.__iadd__, a)
m = m[1:]
show(a.append, 4)
del m
show(a.append, 4); show(a.extend, [5]); show(a.pop); show(a.insert, 0, 9); show(a.frombytes, b'1234'); show(a.__setitem__, slice(0, 1), array.array('i')); show(a.__imul__, 2); show(a.__iadd__, a)
print(a)

def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = b'hello'
print(b[0], b[-1], b[True], b[1:3], b[::-1], b[::2], b[5:], b[:100], len(b), list(b), b[-3:-1])
show(lambda: b[5])
show(lambda: b[-6])
show(lambda: b['a'])
show(lambda: b[1.5])
show(lambda: b[None])
show(lambda: b[::0])
show(lambda: b[10 ** 30])
try:
    b[0] = 1
except TypeError as exception:
    print(exception)
try:
    del b[0]
except TypeError as exception:
    print(exception)
it = iter(b'ab')
print(next(it), it.__length_hint__(), next(it), type(it))
show(lambda: next(it))

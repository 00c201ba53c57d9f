def g():
    got = yield from [1, 2]
    print(got)
a = g()
print(next(a), next(a))
try:
    next(a)
except StopIteration:
    print('end')
b = g()
next(b)
try:
    b.send(1)
except AttributeError as e:
    print(e)

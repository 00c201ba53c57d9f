from functools import partial
def f(a, b, c=0, **more):
    return a, b, c, more
p = partial(f, 1, c=5)
print(p(2), p(3, c=7, d=8), p.func is f, p.args, p.keywords)
q = partial(p, 9)
print(q.args, q(), partial(int, base=2)('101'))
print(partial(max, 1, 2, key=None).keywords)
try:
    partial(3)
except TypeError as error:
    print(error)

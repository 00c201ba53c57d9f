import sys
async def f(n=0):
    return n
def g():
    c = f()
    print('a', file=sys.stderr)
g()
print('b', file=sys.stderr)
x = f()
x = None
print('c', file=sys.stderr)
xs = [f(i) for i in range(3)]
print('c1', file=sys.stderr)
xs.clear()
print('d', file=sys.stderr)
async def h():
    y = f(1)
    print(await y, file=sys.stderr)
    z = f(2)
    return await f(3)
c = h()
try:
    c.send(None)
except StopIteration as e:
    print(e.value, file=sys.stderr)
print('e', file=sys.stderr)
c = f(4)
c.close()
c = f()
del c
print('f', file=sys.stderr)
def p(c): return 1
p(f())
print('g', file=sys.stderr)
print(f() is None, file=sys.stderr)
o = f()
print('h', file=sys.stderr)
k = f()

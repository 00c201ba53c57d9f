async def f(n=0):
    return n
for i in range(3):
    f()
def g():
    for i in range(2):
        c = f(i)
g()
g()
a, b = f(), f()

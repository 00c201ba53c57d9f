class Y:
    def __await__(self):
        yield 1

async def inner():
    await Y()

async def outer(c):
    await c

c = inner()
a = outer(c)
a.send(None)
b = outer(c)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
a.close()

async def f():
    raise StopIteration(1)

c = f()
try:
    c.send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))

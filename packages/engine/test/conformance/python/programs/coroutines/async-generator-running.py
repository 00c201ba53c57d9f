class Y:
    def __await__(self):
        yield 'pause'

async def gen():
    await Y()
    yield 1

g = gen()
first = g.__anext__()
print(first.send(None), g.ag_running)
second = g.__anext__()
try:
    second.send(None)
except RuntimeError as e:
    print(e)
try:
    g.aclose().send(None)
except RuntimeError as e:
    print(e)
try:
    first.send(None)
except StopIteration as e:
    print('value', e.value)
print(g.ag_running)

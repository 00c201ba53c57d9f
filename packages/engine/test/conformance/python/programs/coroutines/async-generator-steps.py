async def gen():
    yield 1
    yield 2

g = gen()
step = g.__anext__()
print(type(step).__name__, type(g.aclose()).__name__)
try:
    step.send(None)
except StopIteration as e:
    print('value', e.value)
try:
    step.send(None)
except RuntimeError as e:
    print(e)
closing = g.aclose()
try:
    closing.send(None)
except StopIteration as e:
    print('closed', e.value)
try:
    closing.send(None)
except RuntimeError as e:
    print(e)
try:
    g.asend(None).send(None)
except StopAsyncIteration as e:
    print('end', e.args)

async def gen():
    yield 1
    raise StopAsyncIteration

async def gen2():
    yield 1
    raise StopIteration

def step(g):
    try:
        g.__anext__().send(None)
    except StopIteration as e:
        print(e.value)
    except RuntimeError as e:
        print(e)

a = gen()
step(a)
step(a)
b = gen2()
step(b)
step(b)

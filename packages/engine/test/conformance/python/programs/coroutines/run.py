def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

async def add(a, b):
    return a + b

async def main():
    x = await add(1, 2)
    y = await add(x, 10)
    return y

print(run(main()))

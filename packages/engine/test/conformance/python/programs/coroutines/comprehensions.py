def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

async def v(x):
    return x * 10

async def agen():
    for i in range(3):
        yield i

async def main():
    print([await v(i) for i in range(3)])
    print({i: await v(i) for i in range(2)})
    print([x async for x in agen()])
    g = (await v(i) for i in range(2))
    print(type(g).__name__)
    print([x async for x in g])
    print([x async for x in agen() if await v(x)])

run(main())

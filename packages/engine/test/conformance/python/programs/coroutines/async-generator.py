def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

async def add(x):
    return x + 1

async def gen(n):
    try:
        for i in range(n):
            got = yield await add(i)
            if got:
                print('got', got)
    finally:
        print('closing')

async def main():
    async for x in gen(3):
        print(x)
    g = gen(5)
    print(await g.__anext__())
    print(await g.asend('hello'))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print('stopped', e.args)
    print([x async for x in gen(2)])

run(main())

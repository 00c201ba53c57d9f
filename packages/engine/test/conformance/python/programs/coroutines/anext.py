def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

async def gen():
    yield 1

class It:
    def __aiter__(self):
        return self
    async def __anext__(self):
        raise StopAsyncIteration

async def main():
    g = aiter(gen())
    print(await anext(g))
    print(await anext(g, 'default'))
    try:
        await anext(g)
    except StopAsyncIteration:
        print('end')
    print(await anext(It(), 5))
    for bad in [1, []]:
        try:
            aiter(bad)
        except TypeError as e:
            print(e)
        try:
            anext(bad)
        except TypeError as e:
            print(e)

run(main())

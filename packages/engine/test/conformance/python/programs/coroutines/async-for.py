def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

class Count:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        self.i = 0
        return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i

async def main():
    async for x in Count(3):
        print(x)
    else:
        print('else')
    async for x in Count(5):
        if x == 2:
            continue
        if x == 4:
            break
        print('b', x)
    print([x async for x in Count(3)])
    print([x * 2 async for x in Count(4) if x % 2])
    return 'ok'

print(run(main()))

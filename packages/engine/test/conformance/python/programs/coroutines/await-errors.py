def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

class NoAwait:
    pass

class BadAwait:
    def __await__(self):
        return 1

class CoroAwait:
    def __await__(self):
        return other()

async def other():
    pass

async def main():
    for v in [1, None, NoAwait(), BadAwait()]:
        try:
            await v
        except TypeError as e:
            print(e)
    c = CoroAwait()
    try:
        await c
    except TypeError as e:
        print(e)

run(main())

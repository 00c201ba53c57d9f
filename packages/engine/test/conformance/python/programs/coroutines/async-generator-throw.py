def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

async def gen():
    while True:
        try:
            yield 1
        except ValueError as e:
            print('caught', e)
            yield 'recovered'

async def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2

async def main():
    g = gen()
    await g.__anext__()
    print(await g.athrow(ValueError('v')))
    try:
        await g.athrow(KeyError, 'k')
    except KeyError as e:
        print('out', e)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('over')
    i = ignoring()
    await i.__anext__()
    try:
        await i.aclose()
    except RuntimeError as e:
        print(e)

run(main())

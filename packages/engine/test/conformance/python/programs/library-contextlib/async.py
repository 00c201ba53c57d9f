from contextlib import asynccontextmanager, AsyncExitStack, aclosing, nullcontext
@asynccontextmanager
async def session(name):
    print('open', name)
    try:
        yield name
    except KeyError:
        print('key error')
    finally:
        print('close', name)
async def main():
    async with session('a') as s:
        print(s)
    async with session('b'):
        raise KeyError
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(session('c')))
        async def last():
            print('last')
        stack.push_async_callback(last)
        stack.callback(print, 'plain')
    async with nullcontext(3) as n:
        print(n)
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            print('numbers closed')
    async with aclosing(numbers()) as ns:
        async for n in ns:
            print(n)
            break
try:
    main().send(None)
except StopIteration:
    print('done')

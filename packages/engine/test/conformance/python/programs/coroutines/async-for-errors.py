def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

class A:
    def __aiter__(self):
        return 1
class B:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 1
class C:
    def __aiter__(self):
        return self
    async def __anext__(self):
        raise KeyError('in anext')

async def main(v):
    async for x in v:
        pass

for v in [1, [1], A(), B(), C()]:
    try:
        run(main(v))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e, repr(e.__cause__))

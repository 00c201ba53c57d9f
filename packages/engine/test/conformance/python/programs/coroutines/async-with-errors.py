def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

class A:
    pass
class B:
    async def __aenter__(self):
        pass
class C:
    def __aenter__(self):
        return 1
    def __aexit__(self, *a):
        return 1
class D:
    async def __aenter__(self):
        return 1
    def __aexit__(self, *a):
        return 1

async def main(v):
    async with v:
        pass

for v in [A(), B(), C(), D()]:
    try:
        run(main(v))
    except TypeError as e:
        print(e)

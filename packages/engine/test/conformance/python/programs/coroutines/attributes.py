class Y:
    def __await__(self):
        yield 1

async def f():
    await Y()

c = f()
print(c.cr_running, c.cr_await, c.cr_suspended, c.__name__, c.__qualname__, c.cr_origin)
c.send(None)
print(type(c.cr_await).__name__, c.cr_suspended, c.cr_code is f.__code__)
c.close()
print(c.cr_frame, c.cr_await)
print(type(c).__name__, type(c.__await__()).__name__)

async def f():
    pass

async def ag():
    yield 1

def y(v):
    yield from v

c = f()
a = ag()
for use in [lambda: iter(c), lambda: next(c), lambda: list(c), lambda: next(y(c)), lambda: iter(a), lambda: next(a), lambda: next(y(a))]:
    try:
        use()
    except TypeError as e:
        print(e)
c.close()


async def over_display():
    async for item in [1]:
        pass


async def over_display_in_comprehension():
    return [item async for item in [1]]


for function in (over_display, over_display_in_comprehension):
    try:
        function().send(None)
    except TypeError as error:
        print(error)

async def ticks(count):
    for number in range(count):
        yield number


async def first(count, default):
    return await anext(ticks(count), default)


for default in (1, (1, 2), (), None, [1], ValueError('x'), StopIteration(3), StopIteration):
    for count in (0, 1):
        try:
            first(count, default).send(None)
        except StopIteration as stop:
            print('gives', repr(stop.value))
        except BaseException as error:
            print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__), error.__suppress_context__)

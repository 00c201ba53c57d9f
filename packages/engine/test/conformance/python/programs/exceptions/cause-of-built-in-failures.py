# What the interpreter raises from another exception hides what that arose in.
import io


def links(error):
    return (
        type(error).__name__,
        str(error),
        repr(error.__cause__),
        repr(error.__context__),
        error.__suppress_context__,
    )


class Naming:
    def __set_name__(self, owner, name):
        raise KeyError(name)


try:
    class Owner:
        field = Naming()
except RuntimeError as error:
    print(links(error))


def stopping():
    raise StopIteration('early')
    yield


try:
    next(stopping())
except RuntimeError as error:
    print(links(error))


class Odd(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, buffer):
        return 'many'


try:
    io.BufferedReader(Odd()).read(1)
except OSError as error:
    print(links(error))


class Ticks:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 1


async def walk():
    async for _ in Ticks():
        pass


try:
    walk().send(None)
except TypeError as error:
    print(links(error))

try:
    raise ExceptionGroup('some', [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(links(group))
except* TypeError as group:
    print(links(group))

import sys


def tell(unraisable):
    where = unraisable.exc_traceback.tb_lineno
    print('ignored:', unraisable.exc_value, 'in', unraisable.object.__name__, 'line', where)


sys.unraisablehook = tell


class Pause:
    def __await__(self):
        yield 'pause'


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('finally')


async def waits_at_its_end():
    try:
        yield 1
    finally:
        print('finally, and waits')
        await Pause()
        print('never')


async def leaves_at_once(make):
    async for number in make():
        break
    print('left')


def run(coroutine):
    try:
        while True:
            print(coroutine.send(None))
    except StopIteration:
        print('stop')


run(leaves_at_once(numbers))
run(leaves_at_once(waits_at_its_end))


async def fails():
    async for number in waits_at_its_end():
        raise ValueError('no')


try:
    run(fails())
except ValueError as error:
    print(error)
for make in (numbers, waits_at_its_end):
    made = make()
    try:
        made.__anext__().send(None)
    except StopIteration as stop:
        print(stop.value)
    made = None


async def waits_within():
    async for number in waits_at_its_end():
        await Pause()


waiting = waits_within()
print(waiting.send(None))
waiting.close()
print('closed')


async def inner():
    try:
        await Pause()
    finally:
        print('inner finally')


async def outer():
    try:
        await inner()
    finally:
        print('outer finally')


waiting = outer()
print(waiting.send(None))
del waiting
print('dropped')

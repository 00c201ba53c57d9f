def numbers():
    try:
        yield 1
    finally:
        print('finally')


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __del__(self):
        print('del')


def within_numbers():
    for number in numbers():
        raise ValueError('no')


def within_endless():
    for number in Endless():
        raise ValueError('no')


def beside_an_object():
    print(Endless(), 1 / 0)


for work in (within_numbers, within_endless, beside_an_object):
    try:
        work()
    except Exception as error:
        print('caught', type(error).__name__)


def delegates(make):
    for number in make():
        yield number


for make in (numbers, Endless):
    delegating = delegates(make)
    next(delegating)
    delegating.close()
    print('closed')

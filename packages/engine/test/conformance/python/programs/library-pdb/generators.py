"""Stops in generators, at exceptions, and in comprehensions."""


def count(limit):
    for number in range(limit):
        yield number
    return 'end'


def both():
    result = yield from count(2)
    yield result


def fails():
    raise ValueError('wrong')


def caught():
    try:
        fails()
    except ValueError:
        return 'caught'


breakpoint()
for item in both():
    print(item)
print(caught())
squares = [n * n for n in range(2)]
last = sorted([2, 1], key=lambda n: -n)
print(last)

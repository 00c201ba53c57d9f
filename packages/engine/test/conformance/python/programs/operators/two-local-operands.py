# Operators on two local variables, or on one and a constant, with operands of all kinds.
def apply(left, right):
    results = []
    for work in (add, subtract, multiply):
        try:
            results.append(work(left, right))
        except TypeError as error:
            results.append(str(error))
    return results


def add(left, right):
    return left + right


def subtract(left, right):
    return left - right


def multiply(left, right):
    return left * right


def with_constants(value):
    return value + 3, value - 2.5, value * 2, value * 9007199254740991, value - 9007199254740993


class Meters(float):
    def __add__(self, other):
        return f'{float(self)} m + {other}'

    def __rsub__(self, other):
        return f'{other} - {float(self)} m'


class Count(int):
    def __mul__(self, other):
        return f'{int(self)} times {other}'


pairs = [(2, 3), (2.5, 0.5), (1, 0.5), (True, 2), (-0.0, 0.0), (0, -5), (2**52, 2**52 + 1), (2**53 - 1, 2)]
pairs += [(-(2**53) + 1, 3), (2**70, 1), ('a', 'b'), ('ab', 3), ([1], [2]), (None, 1), (1e308, 1e308)]
pairs += [(Meters(2.5), 1.5), (1.5, Meters(2.5)), (Count(4), 5), (4, Count(5)), (2j, 1.5)]
for left, right in pairs:
    print(left, right, apply(left, right))
for value in [1, -7, 0.5, True, Count(3), Meters(1.5), 2**53 - 1, -0.0]:
    print(value, with_constants(value))


def unbound(first):
    if first is None:
        second = 1
    return first - second


def unbound_at_left(first):
    if first is None:
        second = 1
    return second * first


for work in unbound, unbound_at_left:
    try:
        work(2)
    except UnboundLocalError as error:
        print(error)


def fails(left, right):
    return (left +
            right)


fails(1, 'a')

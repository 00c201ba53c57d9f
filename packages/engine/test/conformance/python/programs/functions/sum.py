def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(sum([1, 2]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum((1, 2), 10), sum([1], start=5), sum({1: 2, 3: 4}), sum([True, True]), sum([2**60] * 4))
error(lambda: sum(["a"]))
error(lambda: sum(["a"], ""))
error(lambda: sum([b"a"], b""))
error(lambda: sum(5))
error(lambda: sum([1], None))
error(lambda: sum())
print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum(range(100000)), sum([1, 2.5, 3j]))


class A:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        print("add", self.v)
        return A(self.v + (other.v if isinstance(other, A) else other))

    __radd__ = __add__


print(sum([A(1), A(2)]).v)

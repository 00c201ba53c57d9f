def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Count(3)), sum(Count(5)), [*Count(2)], tuple(Count(2)), set(Count(2)), max(Count(4)), sorted(Count(3)), dict(zip("ab", Count(2))))
print(list(zip(Count(3), Count(5))), list(enumerate(Count(2))), list(map(str, Count(2))), list(filter(None, Count(3))), any(Count(3)), all(Count(3)))
print(next(Count(0), "default"), 1 in Count(3), 7 in Count(3), "".join(map(str, Count(4))))
x, *y = Count(3)
print(x, y)


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("next failed")


error(lambda: list(Fails()))
error(lambda: sum(Fails()))
error(lambda: [*zip([1], Fails())])
error(lambda: sorted(Fails()))


class NotIterator:
    def __iter__(self):
        return 5


error(lambda: iter(NotIterator()))
error(lambda: [x for x in NotIterator()])


class NoIter:
    __iter__ = None


error(lambda: iter(NoIter()))

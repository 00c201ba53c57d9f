def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(reversed([1, 2])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i)
        return i * i


r = reversed(Seq())
print(type(r).__name__, r.__length_hint__(), next(r), r.__length_hint__(), list(r))


class Own:
    def __reversed__(self):
        return iter("own")


print(list(reversed(Own())))
error(lambda: reversed(5))
error(lambda: reversed({1}))
error(lambda: reversed(iter([])))
error(lambda: reversed())
error(lambda: reversed([], 1))


class No:
    __reversed__ = None

    def __getitem__(self, i):
        return 1

    def __len__(self):
        return 1


error(lambda: reversed(No()))

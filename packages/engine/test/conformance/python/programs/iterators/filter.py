def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 5])), list(filter(str.isupper, "aBcD")))
f = filter(lambda x: x % 2, range(6))
print(type(f).__name__, next(f), list(f))
error(lambda: filter())
error(lambda: filter(None))
error(lambda: filter(None, 5))
error(lambda: list(filter(5, [1])))
error(lambda: filter(None, [], x=1))


class Maybe:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        return self.v > 1

    def __repr__(self):
        return f"M{self.v}"


print(list(filter(None, [Maybe(1), Maybe(2)])), list(filter(Maybe, [0, 3])))

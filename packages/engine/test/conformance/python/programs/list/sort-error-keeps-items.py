def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Odd:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 7:
            raise RuntimeError("seven")
        return self.v < other.v


a = [Odd(v) for v in [5, 3, 9, 7, 1]]
error(a.sort)
print(sorted(x.v for x in a))

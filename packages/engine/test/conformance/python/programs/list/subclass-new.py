def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Pair(list):
    def __init__(self, a, b):
        super().__init__((a, b))
        self.first = a


p = Pair(1, 2)
print(p, p.first)
error(lambda: Pair(1))


class WithNew(list):
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, x=0):
        print("init", args, x)
        list.__init__(self, args)


print(WithNew(1, 2, x=3))

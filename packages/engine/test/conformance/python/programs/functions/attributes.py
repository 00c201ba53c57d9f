def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    x = 1

    def __init__(self):
        self.y = 2


a = A()
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "default"), hasattr(a, "x"), hasattr(a, "z"), hasattr(5, "real"))
setattr(a, "z", 3)
print(a.z, vars(a))
delattr(a, "z")
error(lambda: a.z)
error(lambda: getattr(a, "z"))
error(lambda: delattr(a, "z"))
error(lambda: getattr(a, 5))
error(lambda: hasattr(a, 5))
error(lambda: setattr(a, 5, 1))
error(lambda: delattr(a, 5))
error(lambda: getattr(a))
error(lambda: setattr(5, "x", 1))
error(lambda: setattr(A, "new", 1))
print(A.new, getattr(A, "x"), getattr(a, "new", None))

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def f(self):
    return ("f", self)


print(f.__get__(5)(), f.__get__(None, int) is f, f.__get__(5, int).__self__)
error(lambda: f.__get__(None, None))
error(lambda: f.__get__(None))
print(str.upper.__get__("a")(), len.__name__)


class A:
    g = f
    h = len
    k = lambda self: self.__class__.__name__


print(A().k(), A().h("abc"), A().g()[0])

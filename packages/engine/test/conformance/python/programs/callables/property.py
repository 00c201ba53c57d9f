def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "the x"
        return self._x

    @x.setter
    def x(self, value):
        print("set", value)
        self._x = value

    @x.deleter
    def x(self):
        print("delete")
        del self._x

    @property
    def read(self):
        return "only"


a = A()
a.x = 5
print(a.x, A.x.__doc__, A.x.fget(a), A.x.fset is not None, type(A.x).__name__)
del a.x
error(lambda: a.x)
error(lambda: setattr(a, "read", 1))
error(lambda: delattr(a, "read"))
w = property(None, lambda self, v: None)
A.w = w
error(lambda: a.w)
p = property(doc="given")
print(p.__doc__, p.fget, property(lambda s: 1, doc="d").__doc__)
error(lambda: property(1, 2, 3, 4, 5))
error(lambda: property(foo=1))


class B(A):
    @A.x.getter
    def x(self):
        return "new getter"


print(B().x, A.read.__get__(a), A.read.__get__(None, A) is A.read)

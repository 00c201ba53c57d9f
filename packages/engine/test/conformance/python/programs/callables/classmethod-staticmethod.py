def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    @classmethod
    def c(cls, x=1):
        return cls.__name__, x

    @staticmethod
    def s(x):
        return x * 2


class B(A):
    pass


print(A.c(), B.c(2), B().c(), A.s(3), A().s(4), A.c.__self__ is A, B.c.__func__ is A.__dict__["c"].__func__)
print(A.__dict__["s"](5), A.__dict__["s"].__func__(1), A.__dict__["s"].__wrapped__(2), A.__dict__["c"].__name__, A.__dict__["s"].__name__)
error(lambda: A.__dict__["c"]())
error(lambda: staticmethod())
error(lambda: classmethod(1, 2))
f = staticmethod(lambda: "called")
print(f(), f.__get__(1)(), classmethod(len).__get__("abc")() if False else classmethod(lambda c: c.__name__).__get__(5)())


class D:
    @classmethod
    @property
    def both(cls):
        return cls.__name__


print(A.c.__name__, A.s.__name__)

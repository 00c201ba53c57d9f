def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @property
    def p(self):
        return "A.p"

    @staticmethod
    def s():
        return "A.s"


class B(A):
    def f(self):
        return "B " + super().f()

    @classmethod
    def c(cls):
        return "B " + super().c()

    @property
    def p(self):
        return "B " + super().p

    @staticmethod
    def s():
        return "B " + super(B, B).s()


b = B()
print(b.f(), B.c(), b.c(), b.p, B.s(), super(B, b).f(), super(B, B).f(b))
s = super(B, b)
print(s, s.__thisclass__, s.__self__ is b, s.__self_class__, super(B), type(s).__name__) if 0 else print(repr(s).split(" at ")[0], s.__thisclass__, s.__self__ is b, s.__self_class__, super(B))
error(lambda: s.nothing)
error(lambda: super(A, 5))
error(lambda: super(5, b))
error(lambda: super())
error(lambda: super(1, 2, 3))


def free(self):
    return super().f()


error(lambda: free(b))

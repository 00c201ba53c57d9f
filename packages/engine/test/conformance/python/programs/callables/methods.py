def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    def m(self, x=1):
        "doc of m"
        return self, x

    def __repr__(self):
        return "<A>"


a = A()
m = a.m
print(m.__self__, m.__func__ is A.m, m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__defaults__, m == a.m, m is a.m, m != A().m, hash(m) == hash(a.m))
print(m, m(5), A.m(a, 2), type(m).__name__, {a.m: 1}[a.m])
error(lambda: A.m())
error(lambda: setattr(m, "x", 1))
error(lambda: m.nothing)
A.m.tag = "t"
print(m.tag)
Method = type(m)
bound = Method(lambda self: ("lambda", self), 5)
print(bound(), bound.__self__)
error(lambda: Method(5, 5))
error(lambda: Method(len, None))
error(lambda: m(1, 2))
error(lambda: m(y=2))

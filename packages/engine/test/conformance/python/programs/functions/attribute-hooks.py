def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("a"):
            return name.upper()
        raise AttributeError("none of " + name)

    def __setattr__(self, name, value):
        print("setattr", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


a = A()
a.x = 1
print(a.x, a.abc, hasattr(a, "q"), getattr(a, "q", 5))
error(lambda: a.q)
del a.x
setattr(a, "w", 1)
delattr(a, "w")


class G:
    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)


g = G()
g.y = 5
print(g.y, hasattr(g, "nothing"))


class E:
    @property
    def p(self):
        raise ValueError("in property")


error(lambda: hasattr(E(), "p"))
error(lambda: getattr(E(), "p", 1))

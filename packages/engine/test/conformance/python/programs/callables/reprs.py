def f():
    def g():
        pass

    return g


class A:
    def m(self):
        pass

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass


for thing in (f, f(), lambda: 0, A.m, A.s, f.__code__):
    print(repr(thing).split(" at 0x")[0])
for thing in (A().m, A.c, A().c):
    print(repr(thing).split(" at 0x")[0])
print(len, "abc".upper.__name__, str.upper, int.__add__, repr([].append).split(" at ")[0], repr((5).__add__).split(" at ")[0], dict.__dict__["fromkeys"].__class__.__name__ in ("classmethod_descriptor", "classmethod"))
print(repr(A.__dict__["c"]).split(" at ")[0], repr(A.__dict__["s"]).split(" at ")[0], type(A.__dict__["c"]).__name__)

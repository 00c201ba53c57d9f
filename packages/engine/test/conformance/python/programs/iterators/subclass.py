class E(enumerate):
    def double(self):
        return [(i * 2, x) for i, x in self]


e = E("ab", 1)
e.note = 5
print(e.double(), type(e).__name__, isinstance(e, enumerate), e.note)


class M(map):
    pass


print(list(M(str, [1])), M.__mro__[1].__name__)


class Z(zip):
    def __iter__(self):
        return iter(["replaced"])


print(list(Z("a")))

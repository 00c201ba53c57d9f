def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(hash(1), hash(1.0), hash(True), hash(-1), hash(-2), hash(2**61), hash(0.5), hash(""), hash("a"), hash(b"a"), hash((1, "a")), hash(10**30), hash(1.5), hash(float("inf")), hash(3 + 0j))
error(lambda: hash([]))
error(lambda: hash())


class H:
    def __hash__(self):
        return 2**70


class B:
    def __hash__(self):
        return "a"


print(hash(H()))
error(lambda: hash(B()))
a, b = object(), object()
print(id(a) == id(a), id(a) == id(b), id(None) == id(None), id([]) is not None, type(id(a)).__name__, hash(a) == hash(a))

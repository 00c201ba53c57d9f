def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {}.fromkeys("x", 1), dict.fromkeys(range(3), 0), dict.fromkeys({1: 2}), dict.fromkeys(()))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
error(lambda: dict.fromkeys())
error(lambda: dict.fromkeys(5))
error(lambda: dict.fromkeys([[]]))


class D(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


print(D.fromkeys("ab", 1), type(D.fromkeys("a")).__name__)

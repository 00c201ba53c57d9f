def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class M:
    def keys(self):
        print("keys")
        return ["a", "b"]

    def __getitem__(self, key):
        print("get", key)
        return key * 2


print(dict(M()), {**M()})
d = {}
d.update(M(), c=1)
print(d)


def f(**kwargs):
    return kwargs


print(f(**M(), z=1))
error(lambda: f(**{1: 2}))
error(lambda: f(**5))
error(lambda: f(**{"a": 1}, a=2))

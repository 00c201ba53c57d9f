def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    x = 1

    def f(self):
        pass


p = A.__dict__
print(type(p).__name__, p["x"], "f" in p, p.get("nothing", 5), len(p) > 2, sorted(k for k in p if not k.startswith("__")))
error(lambda: p.__setitem__("y", 1))


def assign():
    p["y"] = 1


def delete():
    del p["x"]


error(assign)
error(delete)
error(lambda: p["nothing"])
proxy = type(p)({1: 2, 3: 4})
print(proxy, proxy == {1: 2, 3: 4}, proxy | {5: 6}, list(proxy), list(reversed(proxy)), proxy.copy(), list(proxy.items()), str(proxy))
error(lambda: type(p)(5))
error(lambda: type(p)([1]))
error(lambda: hash(proxy))

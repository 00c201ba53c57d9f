def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class D(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2


d = D(a=1)
print(d["a"], d["b"], d, d.get("z"), "b" in d)


class Counter(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0


c = Counter()
for ch in "abracadabra":
    c[ch] += 1
print(c, type(c).__name__)


class E(dict):
    def __missing__(self, key):
        raise KeyError("mine", key)


error(lambda: E()["x"])

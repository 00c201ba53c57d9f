def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, "two", None, 3.0, (4,), [5], {6: 7}, {8}]
print(a, repr(a), str([]), f"{a!r}")
a.append(a)
print(a)
b = [a, [a]]
print(b)
t = ([],)
t[0].append(t)
print(t)


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


c = [Bad()]
error(lambda: repr(c))
error(lambda: repr(c))


class Wrong:
    def __repr__(self):
        return 5


error(lambda: repr([Wrong()]))

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {1: 1, 2: 2}


def grow():
    for k in d:
        d[k + 10] = 1


def shrink():
    for k in list(d)[:1]:
        pass
    for k in d:
        del d[k]


error(grow)
print(d)
error(shrink)
it = iter(d)
d["more"] = 1
error(lambda: next(it))
error(lambda: next(it))
e = {1: 1, 2: 2, 3: 3}
for k in e:
    e[k] = e[k] * 2
print(e)


def swap():
    f = {0: 0}
    for k in f:
        del f[k]
        f[k + 1] = 0


error(swap)
error(lambda: [e.pop(k) for k in e.keys()])
error(lambda: [e.clear() for v in e.values()])
print(e)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [3, 2, 1]


def key(x):
    a.append(x)
    return x


error(lambda: a.sort(key=key))
print(a)


def look(x):
    print(len(a), a)
    return x


a.sort(key=look)
print(a)


def fail(x):
    raise KeyError(x)


error(lambda: a.sort(key=fail))
print(a)

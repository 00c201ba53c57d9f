def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list.append, list.__len__, list.__getitem__)
a = [1]
f = a.append
f(2)
print(a, list.append(a, 3), a, f.__name__, f.__self__ is a, f.__qualname__)
error(lambda: list.append())
error(lambda: list.append(5, 1))
error(lambda: list.__len__(5))
error(lambda: list.__len__())
error(lambda: a.sort(1, 2))
error(lambda: a.clear(1))
error(lambda: a.count())
error(lambda: a.append(x=1))

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))
error(lambda: next(it))
error(lambda: next(5))
error(lambda: next([1]))
error(lambda: iter(5))
error(lambda: next())
error(lambda: iter())
print(iter(it) is it, it.__next__, ) if 0 else print(iter(it) is it)
error(lambda: it.__next__())

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("x", start=-1)), list(enumerate(iterable="q")))
e = enumerate("xy", 10**20)
print(type(e).__name__, next(e), list(e), iter(e) is e)
error(lambda: enumerate())
error(lambda: enumerate(5))
error(lambda: enumerate([], "a"))
error(lambda: enumerate([], 1, 2))
error(lambda: enumerate([], begin=1))
for i, (a, b) in enumerate(zip("ab", "cd")):
    print(i, a, b)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = list(range(6))
print(a.pop(), a.pop(0), a.pop(-2), a.pop(1), a)
error(lambda: a.pop(9))
error(lambda: a.pop(-9))
error(lambda: a.pop("x"))
error(lambda: [].pop())
error(lambda: a.pop(1, 2))
print(a)

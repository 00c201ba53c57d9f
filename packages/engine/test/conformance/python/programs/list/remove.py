def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2.0, True, "x", 2, 1]
a.remove(1)
print(a)
a.remove(2)
print(a)
a.remove("x")
print(a)
error(lambda: a.remove("nothing"))

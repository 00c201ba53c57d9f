def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2, 3]
a.insert(0, "a")
a.insert(-1, "b")
a.insert(100, "c")
a.insert(-100, "d")
print(a)
error(lambda: a.insert("x", 1))
error(lambda: a.insert(1))
error(lambda: a.insert(10**30, 1))

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print([1] + [2], [] + [])
error(lambda: [1] + (2,))
error(lambda: [1] + "a")
error(lambda: (1,) + [2])
error(lambda: [1] + None)
error(lambda: None + [1])
error(lambda: [1] - [1])
a = b = [1]
a += [2]
print(b)
a = a + [3]
print(b, a)

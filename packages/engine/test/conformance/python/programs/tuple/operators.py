def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print((1,) + (2,), (1, 2) * 2, 0 * (1,), (1,) * -1, 2 * ("a", "b"))
t = (1,)
print(t + () is t, () + t is t, t * 1 is t)
error(lambda: (1,) + [2])
error(lambda: (1,) + 5)
error(lambda: (1,) * "a")
error(lambda: (1,) * 1.0)
t += (2,)
print(t)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: [0] * 10**10)
error(lambda: [1, 2] * (2**62))
error(lambda: [0] * 10**30)
error(lambda: (0,) * 10**12)
a = [0]
error(lambda: a.__imul__(10**11))
print(len(a), len([0] * 10**6))

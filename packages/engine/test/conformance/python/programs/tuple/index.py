def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


t = (10, None, 30)
print(t[0], t[-1], t[1], t[0:2], t[::-1], t[5:], t[:] is t)
error(lambda: t[3])
error(lambda: t[-4])
error(lambda: t["x"])
error(lambda: t[1.0])
error(lambda: t[::0])


def assign():
    t[0] = 1


def delete():
    del t[0]


error(assign)
error(delete)

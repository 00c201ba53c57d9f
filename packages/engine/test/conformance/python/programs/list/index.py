def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [10, 20, 30]
print(a[0], a[-1], a[True], a[-3])
error(lambda: a[3])
error(lambda: a[-4])
error(lambda: a["0"])
error(lambda: a[1.0])
error(lambda: a[None])
error(lambda: a[10**30])


class Index:
    def __index__(self):
        return 1


print(a[Index()])
a[Index()] = 5
del a[Index()]
print(a)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = list(range(10))
a[::2] = "abcde"
print(a)
a[1::4] = [1, 2, 3][:len(a[1::4])]
print(a)
a[::-1] = a
print(a)
a[8:2:-3] = (True, False)
print(a)
error(lambda: a.__setitem__(slice(0, 10, 3), [1, 2]))
error(lambda: a.__setitem__(slice(0, 10, -1), [1, 2]))
a[5:2:2] = []
print(a)

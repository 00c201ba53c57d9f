def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2, 3]


def assign(index, value=0):
    a[index] = value


def delete(index):
    del a[index]


error(lambda: assign(3))
error(lambda: assign(-4))
error(lambda: assign("x"))
error(lambda: delete(3))
error(lambda: delete("x"))
error(lambda: assign(10**25))
error(lambda: assign(slice(0, 1), 5))
error(lambda: assign(slice(0, 3, 2), 5))
error(lambda: assign(slice(0, 3, 2), [1]))
error(lambda: assign(slice(0, 3, 0), [1]))
print(a)

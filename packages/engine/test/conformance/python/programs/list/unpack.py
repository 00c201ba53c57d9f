def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
[x, [y, z]] = [1, [2, 3]]
print(x, y, z)


def few():
    a, b = [1]


def many():
    a, b = [1, 2, 3]


error(few)
error(many)

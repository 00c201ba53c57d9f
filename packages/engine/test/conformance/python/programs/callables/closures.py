def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def outer(x):
    def inner():
        return x

    def change(v):
        nonlocal x
        x = v

    return inner, change


inner, change = outer(5)
print(inner(), inner.__closure__[0].cell_contents, len(inner.__closure__))
change(7)
print(inner(), inner.__closure__[0].cell_contents, inner.__closure__[0] == change.__closure__[0], type(inner.__closure__[0]).__name__)
inner.__closure__[0].cell_contents = "set"
print(inner())


def late():
    if False:
        v = 1
    return lambda: v


error(late())
error(lambda: late().__closure__[0].cell_contents)

# A display of constants is laid out by the compiler, and equal ones as the first of them.
print({7, 3, 255}, {7, 255, 3}, set((7, 3, 255)))
print({-160925, 3, -8, 0}, frozenset((-160925, 3, -8, 0)))


def inner():
    return {255, 7, 3}


print(inner(), inner.__code__.co_consts)
print(15 in {7, 31, 15}, {"y", "x", 3})

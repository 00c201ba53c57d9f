print({x: x * x for x in range(4)}, {k: v for k, v in zip("ab", (1, 2)) if v > 1}, {v: k for k, v in {"a": 1}.items()})
print({(lambda: i)(): i for i in range(3)}, {i: {j: i * j for j in range(2)} for i in range(2)})


def key(x):
    print("key", x)
    return x


def value(x):
    print("value", x)
    return x


print({key(i): value(i) for i in range(2)}, {key(9): value(8)})

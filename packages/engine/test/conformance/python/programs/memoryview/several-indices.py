flat = memoryview(bytearray(b"abcd"))
square = flat.cast("B", [2, 2])


def attempt(call):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "flat[1, 2, 3]", "flat[1,]", "flat[()]", "flat[:1, :1]", "flat[1, :1]", "flat['a',]", "flat['a']", "square[1, 1]",
    "square[1]", "square[1, 1, 1]", "square[5, 0]", "square[0, 5]", "square[:, :]", "square[()]", "square[-1, -1]",
    "flat[True,]", "square[1, 'a']", "flat.__setitem__((1, 2), 3)", "flat.__setitem__((1, 'a'), 3)",
    "flat.__setitem__((slice(1), slice(1)), 3)", "square.__setitem__((1, 1), 3)", "flat.__setitem__((), 3)",
    "square.__setitem__((1, -1), 'a')", "square.tolist()",
):
    attempt(call)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print()
print(1, 2, sep="")
print(1, 2, sep=", ", end="!\n")
print("a", "b", sep=None, end=None)
print(*[1, 2, 3], sep="\n")
print("", end="")
print("x", flush=True)
error(lambda: print(1, sep=5))
error(lambda: print(1, end=5))
error(lambda: print(1, foo=2))
error(lambda: print(1, file=5))


class F:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("FLUSH")


f = F()
print("a", 1, None, sep="-", file=f)
print(file=f)
print("x", end="", file=f, flush=True)
print(f.parts)


class S:
    def __str__(self):
        print("nested")
        return "S"


print("before", S(), "after")


class E:
    def __str__(self):
        raise ValueError("str failed")


error(lambda: print("start", E()))
print("é", "😀", "\t", "z")
error(lambda: print("\ud800"))

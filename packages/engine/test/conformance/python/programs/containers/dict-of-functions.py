operations = {"add": lambda a, b: a + b, "neg": lambda a: -a, "max": max, "join": ", ".join}
print(operations["add"](1, 2), operations["neg"](5), operations["max"]([1, 9]), operations["join"](["a", "b"]))
print({f.__name__: f("Ab") for f in (str.upper, str.lower, len)})

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(min(3, 1, 2), max([3, 1]), min("hello"), max("a", "b"), min([5]), max({1: 2, 3: 0}), min((2, "b"), (1, "z")), max(1, 1.0, True), min(1.0, 1))
print(min([], default=5), max([], default=None), max("apple", "fig", key=len), min([3, -5, 2], key=abs), max([1, 2], default=0), min([1, 2], key=None))
error(lambda: min())
error(lambda: max([]))
error(lambda: min(5))
error(lambda: max(1, "a"))
error(lambda: max(1, 2, default=3))
error(lambda: min([1], 5))
error(lambda: max([1], foo=1))
error(lambda: min([1], key=5))
nan = float("nan")
print(max(nan, 1), max(1, nan), min(nan, 1))
print(max(["b", "a", "c"], key=lambda c: -ord(c)), max(range(50000)), min(range(50000), key=lambda x: -x))

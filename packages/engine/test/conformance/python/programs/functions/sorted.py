def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(sorted([3, 1, 2]), sorted("cab"), sorted({2: 1, 1: 2}), sorted([1, 2], reverse=True), sorted(["b", "A"], key=str.lower), sorted([]), sorted((x for x in (2, 1))))
error(lambda: sorted([1], key=lambda: 1))
error(lambda: sorted([1, "a"]))
error(lambda: sorted([3, 1], reverse="x") if 0 else sorted([1j, 2j]))
print(sorted([3, 1], reverse=1), sorted([True, 0]), sorted([[2], [1, 5], [1]]), sorted([0.5, -1, 10**20, float("-inf")]))

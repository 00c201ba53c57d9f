def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a, b = {1, 2}, {1, 2, 3}
print(a < b, a <= b, a <= a, a < a, b > a, b >= a, a == b, a != b, {1} == frozenset([1]), {1} == [1], {1, 2} < {1, 3}, {1, 2} > {1, 3})
error(lambda: a < [1])
error(lambda: a >= 5)
print(set() < {1}, {1.0, 2.0} == {1, 2}, {frozenset([1])} == {frozenset([1])}, sorted([{1, 2}, {1}, set()], key=len))

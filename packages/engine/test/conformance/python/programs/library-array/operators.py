"""Operators of arrays."""
from array import array

a, b = array("i", [1, 2]), array("i", [1, 3])
print(a + b, a * 2, 2 * a, a * 0, a * -1)
print(a == b, a != b, a < b, a <= b, a > b, a >= b, a == array("i", [1, 2]), a == array("d", [1, 2]), a == [1, 2])
print(a < array("i", [1]), a > array("i", [1]), array("u", "ab") < array("u", "b"), array("i") == array("f"))
print(array("f", [float("nan")]) == array("f", [float("nan")]), array("i", [-1]) < array("I", [2**32 - 1]))
c = a
c += b
print(a, c is a)
c *= 2
print(a, c is a)
c *= 0
print(a)
for work in (
    lambda: a + [1], lambda: a + array("f", [1]), lambda: [1] + a, lambda: a * "x", lambda: a * 2.5, lambda: "x" * a,
    lambda: a < [1], lambda: a < 1, lambda: a - a, lambda: a.__iadd__([1]), lambda: a.__iadd__(array("f", [1])),
    lambda: array("i", [1, 2]) * 10**18, lambda: array("i", [1, 2]) * 10**30,
):
    try:
        print(work())
    except Exception as error:
        print(repr(error))

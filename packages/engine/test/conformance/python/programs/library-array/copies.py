"""Copies of arrays, and their sizes."""
import copy
import sys
from array import array

a = array("d", [1.5, 2.5])
b, c = copy.copy(a), copy.deepcopy([a, a])
a[0] = 9
print(a, b, c, c[0] is c[1])


class Sub(array):
    pass


sub = Sub("i", [1])
sub.name = "kept"
twin = copy.copy(sub)
print(type(twin).__name__, twin, getattr(twin, "name", None))
for count in 0, 1, 2, 5, 9, 17, 100:
    one = array("b")
    for item in range(count):
        one.append(item % 100)
    print(count, sys.getsizeof(one), sys.getsizeof(array("d", one)), sys.getsizeof(array("i", b"abcd" * count)), one.__sizeof__())
one = array("h", range(50))
print(sys.getsizeof(one))
del one[10:]
print(sys.getsizeof(one))
one.pop()
print(sys.getsizeof(one), sys.getsizeof(one + one), sys.getsizeof(one * 3), sys.getsizeof(one[:5]))
print(sys.getsizeof(array("b", (x % 100 for x in range(10_000)))))

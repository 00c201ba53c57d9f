"""Reading, setting and deleting items and slices."""
from array import array

a = array("i", range(6))
print(len(a), a[0], a[-1], a[True], a[1:3], a[::-2], a[10:], list(a), list(reversed(a)))
a[0] = 10
a[-1] = 50
a[1:3] = array("i", [7, 8, 9])
print(a)
a[::3] = array("i", [0, 0, 0])
print(a)
a[2:2] = a
print(a)
del a[0], a[-1], a[::4]
print(a)
a[:] = a[::-1]
print(a)
a[1:5] = array("i")
print(a)
del a[:]
print(a, len(a))
for work in (
    lambda a: a[9], lambda a: a[-9], lambda a: a["x"], lambda a: a[2.0], lambda a: a[10**30], lambda a: a[None:"x"],
    lambda a: a.__setitem__(9, 1), lambda a: a.__setitem__("x", 1), lambda a: a.__setitem__(0, "x"),
    lambda a: a.__setitem__(0, 2**40), lambda a: a.__delitem__(9), lambda a: a.__delitem__("x"),
    lambda a: a.__setitem__(slice(0, 2), [1]), lambda a: a.__setitem__(slice(0, 2), array("f", [1])),
    lambda a: a.__setitem__(slice(0, 3, 2), array("i", [1])), lambda a: a[::0],
):
    a = array("i", [1, 2, 3])
    try:
        print(work(a), a)
    except Exception as error:
        print(repr(error), a)
print(3 in array("i", [1, 2, 3]), 3.0 in array("i", [3]), "x" in array("i", [3]), "b" in array("u", "abc"))
it = iter(array("b", [1, 2]))
print(next(it), list(it), list(it), next(it, "end"))
grown = array("b", [1])
for item in grown:
    if len(grown) < 5:
        grown.append(item + 1)
print(grown)
first, *rest = array("h", [1, 2, 3])
print(first, rest, sum(array("d", [0.5, 1])), max(array("h", [3, 9, 2])), sorted(array("h", [3, 9, 2])))
match array("b", [1, 2]):
    case [x, y]:
        print("sequence", x, y)
    case _:
        print("no sequence")

"""What an array is made of."""
from array import array
import array as module

for args in (
    ("i",), ("i", [1, 2]), ("i", (3, 4)), ("i", range(3)), ("i", {5}), ("i", b"\1\0\0\0"), ("i", bytearray(4)),
    ("i", memoryview(b"ab")), ("f", array("i", [1])), ("i", array("f", [1])), ("u", "text"), ("u", b"a\0\0\0"),
    ("u", array("u", "x")), ("i", "abc"), ("i", array("u", "a")), ("i", 5), ("i", b"abc"), (), ("x",), (5,), ("bb",),
    (b"b",), ("i", [1], 2), ("b", [1, "x"]), ("b", iter([1, 2])), ("i", None), ("u", ["a", "b"]), ("u", b"abcd"),
):
    try:
        print(args[0], type(args[-1]).__name__, array(*args))
    except Exception as error:
        print(args[:1], repr(error))
try:
    array("i", x=2)
except TypeError as error:
    print(error)


class Sub(array):
    def __new__(cls, code, items=(), name="none"):
        made = super().__new__(cls, code, items)
        made.name = name
        return made


sub = Sub("h", [1, 2], "own")
print(sub, sub.name, type(sub + sub).__name__, type(sub[:1]).__name__, isinstance(sub, array), sub == array("h", [1, 2]))
for work in (
    lambda: hash(array("i")), lambda: setattr(array("i"), "x", 1), lambda: setattr(array("i"), "itemsize", 1),
    lambda: array[int], lambda: array("i").missing, lambda: bool(array("i")), lambda: bool(array("i", [0])),
):
    try:
        print(work())
    except Exception as error:
        print(repr(error))


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 0.5


print(array("i", [Index()]), array("d", [Float(), Index()]))
print(array, type(iter(array("i"))), module.__name__)

"""An array's memory seen by memoryview, struct, bytes and others."""
from array import array
import struct

a = array("i", [1, 2, 3])
view = memoryview(a)
print(view.format, view.itemsize, view.nbytes, view.shape, view.readonly, view.obj is a, view.tolist())
view[1] = 20
print(a, view[-1], view[1:].tolist(), view == a, a == view, view == array("i", [1, 20, 3]), view == array("d", [1, 20, 3]))
for work in (
    lambda: a.append(1), lambda: a.pop(), lambda: a.extend([1]), lambda: a.extend([]), lambda: a.insert(0, 1),
    lambda: a.remove(1), lambda: a.__delitem__(0), lambda: a.__delitem__(slice(0, 0)), lambda: a.__imul__(2),
    lambda: a.frombytes(b"1234"), lambda: a.frombytes(b""), lambda: a.__setitem__(0, 5), lambda: a.byteswap(),
    lambda: a.reverse(), lambda: a.__setitem__(slice(0, 1), array("i", [9])), lambda: a.__setitem__(slice(0, 0), array("i", [9])),
    lambda: hash(view),
):
    try:
        print(work(), a)
    except Exception as error:
        print(repr(error))
view.release()
a.append(4)
print(a)
with memoryview(a).cast("B") as raw:
    raw[0] = 255
    print(raw[:4].tolist(), a)
print(struct.unpack("<4i", a), struct.unpack_from("<i", a, 4))
struct.pack_into("<h", a, 0, -1)
print(a, bytes(array("b", b"xyz")), bytearray(array("h", [1])), b"ab" + array("b", b"cd"), b"-".join([array("b", b"x"), b"y"]))
print(str(array("b", b"text"), "ascii"), b"text".startswith(array("b", b"te")), array("b", b"e") in b"text", int(array("b", b"12")), float(array("b", b"2.5")))
print(memoryview(array("d", [0.5])).tolist(), memoryview(array("b", [-1]))[0], memoryview(array("u", "a")).format)
buffer = bytearray(b"abcdef")
buffer[1:3] = array("b", b"XYZ")
print(buffer, bytes.fromhex("00") + array("B", [1]), b"".join([array("h", [1, 2])]))

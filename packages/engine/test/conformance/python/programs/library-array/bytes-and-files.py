"""Arrays to bytes, texts and files, and back."""
from array import array
import io

a = array("h", [1, -2, 300])
print(a.tobytes(), array("h", a.tobytes()) == a)
a.frombytes(b"\1\2")
a.frombytes(bytearray(b"\3\0"))
a.frombytes(array("b", [1, 0]))
print(a)
u = array("u", "abc")
u.fromunicode("dé€😀")
print(u, u.tounicode(), len(u), u[-1], u.tobytes()[-8:])
u.extend("fg")
print(u)
with open("a.bin", "wb") as file:
    a.tofile(file)
    print(file.write(a))
with open("a.bin", "rb") as file:
    back = array("h")
    back.fromfile(file, 3)
    print(back, file.tell())
    try:
        back.fromfile(file, 100)
    except EOFError as error:
        print(error, back)
with open("a.bin", "rb") as file:
    into = array("h", [0] * 4)
    print(file.readinto(into), into)
stream = io.BytesIO()
a.tofile(stream)
print(stream.getvalue())
for work in (
    lambda: a.frombytes(b"abc"), lambda: a.frombytes("abc"), lambda: a.frombytes(5), lambda: a.fromunicode("abc"),
    lambda: u.fromunicode(5), lambda: a.tounicode(), lambda: a.fromfile(5, 1), lambda: a.tofile(5),
    lambda: a.fromfile(io.StringIO("abcd"), 1), lambda: a.fromfile(io.BytesIO(b"abcd"), -1),
    lambda: a.tostring(), lambda: a.fromstring("x"),
):
    try:
        print(work())
    except Exception as error:
        print(repr(error))

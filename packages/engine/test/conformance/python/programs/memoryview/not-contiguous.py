"""What takes a view of every second byte, and what does not."""
view = memoryview(b"1x2x3x")[::2]
for work in (
    lambda: float(view), lambda: int(view), lambda: str(view, "ascii"), lambda: bytes(view), lambda: bytearray(view), lambda: b"".join([view]),
    lambda: b"1" + view, lambda: view == b"123", lambda: b"0123".find(view), lambda: int.from_bytes(view, "big"), lambda: float(memoryview(b"12")),
    lambda: int(memoryview(b"12")), lambda: eval(view), lambda: float(memoryview(b"1x")[::2]), lambda: int(memoryview(b"21")[::-1]), lambda: view.hex(),
    lambda: b"123".startswith(b"1"), lambda: b"0123".count(view), lambda: view.tobytes(), lambda: view in [b"123"],
):
    try:
        print(repr(work()))
    except Exception as error:
        print(repr(error))

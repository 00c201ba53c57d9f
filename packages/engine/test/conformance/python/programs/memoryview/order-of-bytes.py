def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


array = bytearray(b'abc')
for order in (0, None, 'C', 'F', 'A', 'X', '', 'CC', b'C', 1.5, []):
    attempt(lambda: memoryview(array).tobytes(order))
    attempt(lambda: memoryview(array).tobytes(order=order))
attempt(lambda: memoryview(array).tobytes('C', 2))
attempt(lambda: memoryview(array).tobytes(o=2))
for format, size in (('B', 12), ('h', 24)):
    table = memoryview(bytes(range(size))).cast('B').cast(format, (3, 4))
    for order in 'CFA':
        attempt(lambda: table.tobytes(order))
table.release()
attempt(lambda: table.tobytes(3))

data = bytearray(b"abc")
for view in (memoryview(b"abc"), memoryview(data), memoryview(data).toreadonly(), memoryview(b"ab")[::2]):
    try:
        print(hash(view) == hash(bytes(view)))
    except Exception as error:
        print(type(error).__name__, error)

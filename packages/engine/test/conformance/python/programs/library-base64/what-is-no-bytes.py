import base64

for name in ("b64encode", "b32encode", "b16encode", "b64decode", "b32decode", "encodebytes"):
    for value in (1.5, None, "é", [1], bytearray(b"abcdefgh"), memoryview(b"abcdefgh")):
        try:
            print(name, getattr(base64, name)(value))
        except Exception as error:
            print(name, type(error).__name__, error)

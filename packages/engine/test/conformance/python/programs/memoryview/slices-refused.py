view = memoryview(bytearray(b'abc'))
for part in (slice(None, ''), slice(1), slice(0, 0)):
    for value in (0, 'a', b'abc', b'a', None):
        try:
            view[part] = value
            print(bytes(view))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

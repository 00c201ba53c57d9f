array = bytearray(b'bytes')
for part in (slice(3, 0, 0), slice('', 1), slice(1)):
    for value in (0, 'a', [300], ['x'], None, [1], b'a', object()):
        try:
            array[part] = value
            print(array)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
for args in ((1000,), (1000, 'r+'), (10**7, 'wb')):
    try:
        open(*args)
    except OSError as error:
        print(error, error.filename)

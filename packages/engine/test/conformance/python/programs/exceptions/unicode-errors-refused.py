for args in (('a', 'b', 'c', 'd', 'e'), ('a', 'b', 1, 2, 'e'), ('a', bytearray(b'bcd'), 0, 1, 'e'), ('a', 'b', 1, 2, 3), (1, 'b', 'c', 2, 3), ('a', b'b', True, 2, 'e')):
    try:
        error = UnicodeDecodeError(*args)
        print(repr(error), error, error.object)
    except TypeError as refusal:
        print(refusal)

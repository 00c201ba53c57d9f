for x in ([], {}, set(), bytearray(b""), slice(1), [1].__iter__()):
    try:
        hash(x)
        print("hashable", type(x).__name__)
    except TypeError as e:
        print(e)

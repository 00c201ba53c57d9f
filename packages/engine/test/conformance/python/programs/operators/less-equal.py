def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
values = [0, 3, -2, 2 ** 64, True, 1.5, -0.0, 2j, 'ab', b'ab', bytearray(b'c'), None, range(3), slice(1)]
for a in values:
    for b in values:
        show(lambda: a <= b)

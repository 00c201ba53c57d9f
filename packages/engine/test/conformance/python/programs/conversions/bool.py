def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
values = [0, 3, -2, 2 ** 64, True, 1.5, -0.0, 2j, 'ab', b'ab', bytearray(b'c'), None, range(3), slice(1)]
for a in values[:-1] if 'bool' == 'memoryview' else values + ['12', b' 7 ', '1.5', '2j', [1, 2], (65,)]:
    show(lambda: bool(a))

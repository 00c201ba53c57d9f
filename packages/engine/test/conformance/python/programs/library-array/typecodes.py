"""Each kind of item: its size, its range, and what is said of what does not fit."""
import array
from array import array as make

print(array.typecodes, array.ArrayType is array.array)
for code in array.typecodes:
    print(code, make(code).itemsize, make(code).typecode, repr(make(code)))
for code in "bBhHiIlLqQ":
    bits = 8 * make(code).itemsize
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if code.islower() else (0, 2**bits - 1)
    values = make(code, [low, high, True])
    print(code, values.tolist(), values.tobytes().hex())
    for wrong in low - 1, high + 1, -(2**40), 2**40, 10**30, -(10**30), "x", 2.5, None:
        try:
            values.append(wrong)
        except (OverflowError, TypeError) as error:
            print(code, wrong, repr(error))
for code in "fd":
    print(make(code, [1, True, 0.1, 1e39, float("-inf")]))
    for wrong in "x", None, 10**400, 1j:
        try:
            make(code, [wrong])
        except (OverflowError, TypeError) as error:
            print(code, repr(error))
for text in "a", "\U0001F600", "ab", "", 5, b"a":
    try:
        print(make("u", [text]), make("u", [text]).tobytes())
    except TypeError as error:
        print(repr(error))

import math
# The last digit is that of the C library.
print([round(math.cbrt(x), 12) for x in (0.0, 1, 8, 27, -27, 2, 1e-30, 1e300, 0.1)])
print(math.cbrt(math.inf), math.cbrt(-math.inf), math.cbrt(math.nan), math.cbrt(-0.0))
for wrong in ('8', None, 1j):
    try: math.cbrt(wrong)
    except TypeError as error: print(error)

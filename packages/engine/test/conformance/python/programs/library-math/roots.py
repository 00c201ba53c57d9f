import math
for x in 0, 1, 2, 2.25, 1e300:
    print(math.sqrt(x), math.cbrt(x))
print(math.isqrt(10**30), math.isqrt(15))
for bad in -1, -0.5:
    try:
        math.sqrt(bad)
    except ValueError as error:
        print(error)

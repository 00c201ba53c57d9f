import math
for x in 1.5, -1.5, 2.0, 1e20, True:
    print(math.floor(x), math.ceil(x), math.trunc(x))
for bad in math.inf, math.nan:
    try:
        math.floor(bad)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)

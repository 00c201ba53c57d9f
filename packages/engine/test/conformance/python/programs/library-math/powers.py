import math
print(math.pow(2, 10), math.exp(0), math.exp2(3), math.expm1(0), math.pow(0, 0))
for args in (10, 400), (-1, 0.5), (0, -1):
    try:
        print(math.pow(*args))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)

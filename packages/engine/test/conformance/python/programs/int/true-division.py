print(1 / 3, 10 / 2, -7 / 2, 0 / 7)
print(10 ** 400 / 10 ** 399, (2 ** 1100) / (2 ** 1099 + 1))
print((2 ** 53 + 1) / 1, (2 ** 54 + 2) / 2)
try:
    print(10 ** 400 / 3)
except OverflowError as exception:
    print(exception)
try:
    print(10 ** 400 * 1.0)
except OverflowError as exception:
    print(exception)
print(3 / 10 ** 400)

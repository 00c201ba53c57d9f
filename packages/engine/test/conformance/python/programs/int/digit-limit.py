big = 10 ** 4299
print(len(str(big)))
try:
    str(10 ** 4300)
except ValueError as exception:
    print(exception)
try:
    int('1' * 4301)
except ValueError as exception:
    print(exception)
try:
    repr(-10 ** 5000)
except ValueError as exception:
    print(exception)
print(len(hex(10 ** 5000)), int('f' * 5000, 16).bit_length())
print('%x' % (1 << 64), f'{1 << 64:o}')

for n in [0, 1, 2, 3, 255, 256, -1, -255, 2 ** 31, 2 ** 53, 2 ** 64 - 1, -(2 ** 100)]:
    print(n.bit_length(), n.bit_count())
print(True.bit_length(), True.bit_count())
try:
    (1).bit_length(5)
except TypeError as exception:
    print(exception)

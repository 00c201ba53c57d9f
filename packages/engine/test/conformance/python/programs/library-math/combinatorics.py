import math
print(math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.perm(5), math.perm(5, 2))
try:
    math.comb(-1, 2)
except ValueError as error:
    print(error)

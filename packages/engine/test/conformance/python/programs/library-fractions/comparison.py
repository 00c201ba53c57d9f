from fractions import Fraction as F
print(F(1, 2) == 0.5, F(1, 2) < F(2, 3), F(1, 2) >= 1, F(2) == 2, hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5), sorted([F(1, 2), 0.1, 1]), F(1, 3) == 1 / 3, F(1, 2) == 'a', {F(1, 2): 1}[0.5], max(F(1, 2), F(3, 4)))
try:
    F(1, 2) < 'a'
except TypeError as error:
    print(error)

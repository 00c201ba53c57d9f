from fractions import Fraction as F
import math
a, b = F(1, 2), F(1, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(F(7, 2), b), a ** 2, a ** -2, a ** 0.5, 2 ** F(2), a + 1, 1 - a, a * 0.5, -a, abs(F(-1, 2)), +a)
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), int(F(7, 2)), math.floor(F(-1, 2)), math.ceil(F(1, 2)), float(b), bool(F(0)), F(math.pi).limit_denominator(100), F(1, 4).as_integer_ratio(), F.from_float(0.25))
print(sum([F(1, 10)] * 10), sum(F(1, n) for n in range(1, 8)))

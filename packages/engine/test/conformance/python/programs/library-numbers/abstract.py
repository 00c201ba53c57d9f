import numbers
from fractions import Fraction
for value in (1, True, 1.5, 1j, Fraction(1, 2), 'a'):
    print(value, [n for n in ('Number', 'Complex', 'Real', 'Rational', 'Integral') if isinstance(value, getattr(numbers, n))])
print(issubclass(int, numbers.Real), (5).numerator, (1.5).real)

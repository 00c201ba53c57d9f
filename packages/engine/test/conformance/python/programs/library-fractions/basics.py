from fractions import Fraction as F
print(F(3, 6), repr(F(1, 3)), F('3/4'), F('-0.125'), F('1e-2'), F(0.5), F(), F(7), F(-2, -4), F(2, -4), F(1, 3).numerator, F(1, 3).denominator)
for bad in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F([])):
    try:
        bad()
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

# Powers of floats that are asked for again and again, with other operands beside them.
class Length(float):
    def __rpow__(self, base):
        return f'{base} to the {float(self)}'


def power(base, exponent):
    try:
        return base**exponent
    except (OverflowError, TypeError, ZeroDivisionError) as error:
        return f'{type(error).__name__}: {error}'


pairs = [(2.0, -1.5), (7.3, 0.3), (2, -1.5), (2.5, 3), (True, 0.5), (2.5, False), (-8.0, 1 / 3), (-2.0, 3.0)]
pairs += [(0.0, -1.0), (0.0, 1.5), (1e200, 3.0), (1e-200, 3.0), (float('inf'), -2.5), (1.0, float('nan'))]
pairs += [(10.0, 400), (2.5, 10**400), (10**400, 0.5), (2.0, 1j), (1.5, '2'), (1.5, Length(2)), (Length(3), 1.5)]
for turn in range(2):
    for base, exponent in pairs:
        print(power(base, exponent))
value = 1.1
for turn in range(5):
    value **= 1.5
print(value, pow(2.5, 1.5), (2.5).__pow__(1.5), (2.5).__rpow__(1.5))
0.0 ** -2.5

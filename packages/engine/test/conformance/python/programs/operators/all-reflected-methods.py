class Right:
    def __radd__(self, other): return f'radd {other}'
    def __rsub__(self, other): return f'rsub {other}'
    def __rmul__(self, other): return f'rmul {other}'
    def __rmatmul__(self, other): return f'rmatmul {other}'
    def __rtruediv__(self, other): return f'rtruediv {other}'
    def __rfloordiv__(self, other): return f'rfloordiv {other}'
    def __rmod__(self, other): return f'rmod {other}'
    def __rdivmod__(self, other): return f'rdivmod {other}'
    def __rpow__(self, other, modulo=None): return f'rpow {other} {modulo}'
    def __rlshift__(self, other): return f'rlshift {other}'
    def __rrshift__(self, other): return f'rrshift {other}'
    def __rand__(self, other): return f'rand {other}'
    def __rxor__(self, other): return f'rxor {other}'
    def __ror__(self, other): return f'ror {other}'

a = Right()
print(1 + a, 2 - a, 3 * a, 4 @ a, 5 / a, 6 // a, 7 % a, divmod(8, a))
print(9 ** a, pow(10, a), 12 << a, 13 >> a, 14 & a, 15 ^ a, 16 | a)
print('x' + a, [1] + a, 'x' * a, (1,) * a, {1} | a, {1} - a, 1.5 % a, 'text %s' % 1)
b = 1
b -= a
print(b)
class Both(int):
    def __rsub__(self, other): return 'subclass first'
    def __sub__(self, other): return 'own'
print(5 - Both(3), Both(3) - 5, Both(1) - Both(2), 5 + Both(3))
for operation in ('a + 1', 'a - a', 'a @ 1', 'divmod(a, 1)', 'a ** 1', 'pow(10, a, 11)'):
    try:
        print(eval(operation))
    except TypeError as error:
        print(error)

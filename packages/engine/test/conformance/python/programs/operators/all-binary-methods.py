class Left:
    def __add__(self, other): return f'add {other}'
    def __sub__(self, other): return f'sub {other}'
    def __mul__(self, other): return f'mul {other}'
    def __matmul__(self, other): return f'matmul {other}'
    def __truediv__(self, other): return f'truediv {other}'
    def __floordiv__(self, other): return f'floordiv {other}'
    def __mod__(self, other): return f'mod {other}'
    def __divmod__(self, other): return f'divmod {other}'
    def __pow__(self, other, modulo=None): return f'pow {other} {modulo}'
    def __lshift__(self, other): return f'lshift {other}'
    def __rshift__(self, other): return f'rshift {other}'
    def __and__(self, other): return f'and {other}'
    def __xor__(self, other): return f'xor {other}'
    def __or__(self, other): return f'or {other}'

a = Left()
print(a + 1, a - 2, a * 3, a @ 4, a / 5, a // 6, a % 7, divmod(a, 8))
print(a ** 9, pow(a, 10), pow(a, 10, 11), a << 12, a >> 13, a & 14, a ^ 15, a | 16)
b = a
b += 1
print(b)
for operation in ('1 + a', '1 - a', '1 @ a', 'divmod(1, a)', '1 ** a', 'pow(1, a, 2)', '1 << a'):
    try:
        print(eval(operation))
    except TypeError as error:
        print(error)

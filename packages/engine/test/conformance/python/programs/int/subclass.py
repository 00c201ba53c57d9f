class Number(int):
    def __repr__(self):
        return f'Number({int(self)})'
n = Number(5)
print(n, repr(n), str(n), type(n), n + 1, type(n + 1), type(-n), type(+n), type(abs(n)), type(n * n))
print(n == 5, 5 == n, hash(n) == hash(5), {n: 1}[5], {5: 1}[n], n < 6, n in [5], [10, 20, 30, 40, 50, 60][n])
print(isinstance(n, int), Number('12', 8), Number(), int(n), type(int(n)), n.bit_length(), n.real, type(n.real))
n.label = 'five'
print(n.label, bool(Number(0)), f'{n}', f'{n:d}', '%d' % n, n // 2, n / 2, 2 ** n, 'a' * n)

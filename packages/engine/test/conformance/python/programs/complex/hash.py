print(hash(1 + 0j) == hash(1), hash(0j), hash(1j), hash(1 + 1j), hash(-1j), hash(1.5 + 2.5j))
d = {1 + 0j: 'one', 1j: 'i', 2: 'two'}
print(d[1], d[True], d[1.0], d[1j], d[2 + 0j], d[complex(2, -0.0)])
class Sub(complex):
    pass
s = Sub(1, 2)
print(s, type(s), type(s + 1), type(s.conjugate()), type(+s), s == 1 + 2j, hash(s) == hash(1 + 2j), type(complex(s)), Sub('1j'), {1 + 2j: 'x'}[s])

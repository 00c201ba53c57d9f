from itertools import product
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('a', '')))
print(sum(1 for _ in product(range(3), repeat=4)), [''.join(p) for p in product('xy', 'z', 'ab')])

from itertools import permutations
print(list(permutations([1, 2, 3])), list(permutations('abc', 2)), list(permutations('a', 2)), list(permutations([], 0)))
print([''.join(p) for p in permutations('abcd', 3)][:7], len(list(permutations(range(5)))))

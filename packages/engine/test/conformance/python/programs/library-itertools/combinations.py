from itertools import combinations, combinations_with_replacement
print(list(combinations('abcd', 2)), list(combinations(range(4), 3)), list(combinations('a', 2)), list(combinations('ab', 0)))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 1)), len(list(combinations(range(8), 4))))
try:
    combinations('a', -1)
except ValueError as error:
    print(error)

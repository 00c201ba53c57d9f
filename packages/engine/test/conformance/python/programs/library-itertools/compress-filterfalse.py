from itertools import compress, filterfalse
print(list(compress('abcdef', [1, 0, 1, 0, 1])), list(compress([1, 2], [True])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, '', 'a'])))

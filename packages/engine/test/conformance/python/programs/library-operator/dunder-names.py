import operator
print(operator.__lt__(1, 2), operator.__mul__(2, 3), operator.__getitem__([5], 0), operator.__not__(1), operator.__contains__("ab", "a"))
print(sorted(operator.__all__)[:8])

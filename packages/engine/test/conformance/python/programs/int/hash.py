print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(2 ** 64), hash(True))
print(hash(10 ** 30), hash(-10 ** 30), (5).__hash__(), hash(2 ** 61 - 2))
d = {1: 'a', 2 ** 70: 'b'}
print(d[True], d[1.0], d[2.0 ** 70], d[1 + 0j], 2 ** 70 in d)

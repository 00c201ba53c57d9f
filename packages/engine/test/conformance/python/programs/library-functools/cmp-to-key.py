from functools import cmp_to_key
def by_length(a, b):
    return len(a) - len(b) or (a > b) - (a < b)
print(sorted(['ccc', 'a', 'bb', 'aa'], key=cmp_to_key(by_length)))
K = cmp_to_key(lambda a, b: b - a)
print(K(1) < K(2), K(2) == K(2), min([3, 1, 2], key=K), K(1).obj)

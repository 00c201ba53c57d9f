def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a | frozenset(b), type(a | frozenset(b)).__name__, type(frozenset(b) | a).__name__, a & set(), set() | a)
error(lambda: a | [1])
error(lambda: a & 5)
error(lambda: a - (1,))
error(lambda: [1] ^ a)
a |= {9}
a &= {1, 2, 9}
a -= {1}
a ^= {2, 7}
print(a)
c = a
c |= c
c ^= c
print(a, c is a)
error(lambda: a.__ior__([1]))
f = frozenset([1])
g = f
f |= {2}
print(f, g)

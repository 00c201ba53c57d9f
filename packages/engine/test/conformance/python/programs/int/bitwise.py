for a in [0, 1, -1, 6, -6, 2 ** 40 + 5, -(2 ** 40), 2 ** 80 + 9, -(2 ** 80)]:
    print(a & 0xff, a | 0xff, a ^ 0xff, a & -256, ~a)
for a in [5, 5.0, 'a', None]:
    for f in [lambda: 1 & a, lambda: a | 1, lambda: 1 ^ a]:
        try:
            print(f())
        except TypeError as exception:
            print(exception)

def rotate(a, k):
    return a[-k:] + a[:-k]


print(rotate([1, 2, 3, 4], 1), rotate([1, 2, 3, 4], 3), [1, 2, 3][::-1], list(zip(*[[1, 2], [3, 4]][::-1])))
a = list(range(8))
a[:4], a[4:] = a[4:], a[:4]
print(a)
a[0], a[-1] = a[-1], a[0]
print(a)
i = 0
i, a[i] = 1, "where"
print(a)

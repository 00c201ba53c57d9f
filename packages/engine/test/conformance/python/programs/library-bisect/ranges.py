from bisect import bisect_left, bisect_right
a = [1, 3, 3, 3, 7, 9]
for x in (0, 1, 3, 4, 9, 10):
    print(x, bisect_left(a, x), bisect_right(a, x), a[bisect_left(a, x):bisect_right(a, x)])

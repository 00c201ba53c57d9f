def bisect(a, x):
    low, high = 0, len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low


a = []
for x in [5, 1, 4, 2, 3, 3]:
    a.insert(bisect(a, x), x)
print(a, bisect(a, 3), bisect(a, 100))

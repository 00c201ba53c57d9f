it = iter(range(10))
for x in it:
    if x == 3:
        break
print(list(it))
a = iter([1, 2, 3, 4])
print([(x, next(a)) for x in a])
pairs = zip(*[iter("abcdef")] * 3)
print([*pairs])

print({5, 1, 9, 3}, set(range(20)), {100, 1, 33, 17, 65}, {-1, -2, 0, 1}, {8, 16, 0, 24, 32})
s = set()
for i in (7, 15, 23, 31, 39, 47, 55):
    s.add(i)
    print(s)
s.discard(23)
s.add(71)
print(s, list(s), {2**61, 2**61 - 1, 10**30})

a = [[1], [2]]
b = a
c = a[:]
d = [x[:] for x in a]
a[0].append("shared")
a.append([3])
print(a, b, c, d, a is b, a == c)
t = ([],) * 3
t[0].append(1)
print(t)

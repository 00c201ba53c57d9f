a = list(range(6))
a[1:3] = "xyz"
print(a)
a[:0] = [9]
print(a)
a[2:2] = (7, 8)
print(a)
a[5:2] = ["in"]
print(a)
a[1:-1] = []
print(a)
a[:] = a + a
print(a)
a[len(a):] = range(3)
print(a)
a[1:2] = a
print(a)
a[1:] = (x for x in "pq")
print(a)

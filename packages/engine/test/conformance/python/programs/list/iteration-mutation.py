a = [1, 2, 3]
for x in a:
    print(x)
    if len(a) < 6:
        a.append(x * 10)
it = iter([1, 2])
print(next(it), it.__length_hint__(), next(it), it.__length_hint__(), next(it, "end"))
b = [1, 2]
it = iter(b)
list(it)
b.append(3)
print(list(it))
c = [1, 2, 3, 4]
for x in c:
    c.remove(x)
print(c)

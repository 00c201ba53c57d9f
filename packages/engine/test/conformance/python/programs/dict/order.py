d = {}
for k in "hello":
    d[k] = d.get(k, 0) + 1
print(d)
del d["h"]
d["h"] = 5
d["e"] = 9
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)))
d.update(z=1, e=2)
print(d)
for i in range(20):
    d[i] = i
for i in range(0, 20, 2):
    del d[i]
print(d)
d["again"] = 1
print(list(d)[-3:], len(d))

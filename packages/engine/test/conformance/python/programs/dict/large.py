d = {i: str(i) for i in range(50000)}
print(len(d), d[49999], sum(d), 50000 in d)
for i in range(0, 50000, 3):
    del d[i]
print(len(d), list(d)[:4], list(d.items())[-1])
e = {str(i): i for i in range(20000)}
print(e["19999"], len(e | {"x": 1}))
f = {(i, i + 1): i for i in range(20000)}
print(f[(777, 778)], (5, 5) in f)

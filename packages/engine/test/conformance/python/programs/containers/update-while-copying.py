d = {"a": 1, "b": 2, "c": 3}
for k in list(d):
    if d[k] % 2:
        del d[k]
print(d)
d = {k: v for k, v in {"x": 1, "y": 2}.items() if v > 1} | {"z": 3}
print(d)
s = {1, 2, 3}
for x in s.copy():
    if x > 1:
        s.remove(x)
print(s)

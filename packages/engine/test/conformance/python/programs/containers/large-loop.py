total = 0
items = []
for i in range(30000):
    items.append(i % 7)
    if i % 2:
        total += items[-1]
    if len(items) > 50:
        items.pop(0)
print(total, items[:5], len(items))
d = {}
for i in range(30000):
    d[i % 100] = d.get(i % 100, 0) + i
print(d[99], len(d))

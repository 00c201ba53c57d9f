pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
calls = []
sorted([5, 2, 8, 1], key=lambda x: calls.append(x) or x)
print(calls)

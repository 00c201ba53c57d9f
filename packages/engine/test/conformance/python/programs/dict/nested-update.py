def merge(a, b):
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(a.get(k), dict):
            merge(a[k], v)
        else:
            a[k] = v
    return a


print(merge({"a": {"x": 1}, "b": 2}, {"a": {"y": 2}, "b": 3, "c": {}}))
groups = {}
for word in "the quick brown fox jumps over the lazy dog".split():
    groups.setdefault(len(word), []).append(word)
print(groups, sorted(groups), max(groups, key=lambda k: len(groups[k])), {k: len(v) for k, v in sorted(groups.items())})

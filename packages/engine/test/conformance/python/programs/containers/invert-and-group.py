words = ["eat", "tea", "tan", "ate", "nat", "bat"]
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
print(groups, [sorted(g) for g in groups.values()], len(max(groups.values(), key=len)))

from collections import defaultdict
groups = defaultdict(list)
for word in 'apple bob art cat bar'.split():
    groups[word[0]].append(word)
print(groups, groups['zz'], 'yy' in groups, groups.get('yy'), len(groups))
counts = defaultdict(int)
for c in 'mississippi':
    counts[c] += 1
print(dict(counts), counts.default_factory, counts)

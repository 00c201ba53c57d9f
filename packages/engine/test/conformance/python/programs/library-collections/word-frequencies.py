from collections import Counter, defaultdict
text = "it was the best of times it was the worst of times"
c = Counter(text.split())
by = defaultdict(list)
for w, n in c.items():
    by[n].append(w)
for n in sorted(by, reverse=True):
    print(n, sorted(by[n]))

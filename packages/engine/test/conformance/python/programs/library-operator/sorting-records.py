from operator import itemgetter, attrgetter
rows = [dict(n="b", v=2), dict(n="a", v=2), dict(n="c", v=1)]
for r in sorted(rows, key=itemgetter("v", "n")):
    print(r)

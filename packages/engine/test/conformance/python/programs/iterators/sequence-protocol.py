class Seq:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


s = Seq(1, 2, 3)
print(list(s), tuple(s), [x for x in s], 2 in s, 9 in s, max(s), sum(s), sorted(s), list(map(str, s)), dict(enumerate(s)))
it = iter(s)
print(type(it).__name__, next(it), list(it))
a, b, c = s
print(a, b, c, *s)

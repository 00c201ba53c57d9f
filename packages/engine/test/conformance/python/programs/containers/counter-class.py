class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for item in items:
            self[item] += 1

    def __missing__(self, key):
        return 0

    def most(self, n):
        return sorted(self.items(), key=lambda p: -p[1])[:n]

    def __add__(self, other):
        result = Counter()
        for key in [*self, *other]:
            result[key] = self[key] + other[key]
        return result


c = Counter("mississippi")
print(c, c.most(2), c["z"], len(c), c + Counter("sip"))

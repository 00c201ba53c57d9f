class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        print("hash", self.v)
        return 1

    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v


a, b = K(1), K(2)
d = {a: 1}
d[b] = 2
print(d[a], d[K(2)], len(d), d.get(K(3)))

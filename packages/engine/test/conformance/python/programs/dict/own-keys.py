class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return self.v == (other.v if isinstance(other, K) else other)

    def __repr__(self):
        return f"K({self.v})"


d = {K(1): "a", K(2): "b"}
print(d[K(1)], d[1], d[2], K(2) in d, 3 in d, d)
d[1] = "replaced"
d[3] = "three"
print(d, d[K(3)])
del d[K(3)]
print(d, len(d), d.pop(K(1)), d)
e = {i: i for i in range(100)}
print(e[K(50)], K(100) in e, e.get(K(99)))
e[K(5)] = "five"
print(e[5], len(e))
big = {K(i): i for i in range(2000)}
print(len(big), big[K(1234)], big[77], sum(big.values()))

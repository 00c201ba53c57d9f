class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)

    def __repr__(self):
        return f"K({self.v})"


s = {K(1), K(2), K(1), 1}
print(s, K(2) in s, 2 in s, 3 in s, s & {1}, s - {2}, {2} | s, s ^ {K(1)})
s.discard(1)
print(s, s == {2}, {K(i) for i in range(5)} <= set(range(6)))
print(len({K(i % 10) for i in range(500)}))

class N:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print(self.v, "<", other.v)
        return self.v < other.v

    def __repr__(self):
        return f"N{self.v}"


print(sorted(N(v) for v in [3, 1, 2, 5, 4]))
print(sorted([N(2), N(1)], reverse=True))

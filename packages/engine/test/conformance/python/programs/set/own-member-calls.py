class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v


a = {K(1), K(2)}
b = {K(2), K(3)}
print(len(a | b))
print(len(a & b))
print(len(a - b))
print(a == b, a <= b)

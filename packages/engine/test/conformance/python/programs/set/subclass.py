class S(set):
    def add(self, x):
        print("add", x)
        super().add(x)

    def __contains__(self, x):
        return x == "always" or super().__contains__(x)


s = S([1, 2])
s.add(3)
s.update([4])
s.note = "n"
print(s, "always" in s, 1 in s, type(s | {1}).__name__, type(s.copy()).__name__, s == {1, 2, 3, 4}, s.note)


class It(set):
    def __iter__(self):
        return iter("iter")


print(list(It([1])), sorted(set(It([1])), key=str), len(It([1])))


class F(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)


f = F(1, 2)
print(f, hash(f) == hash(frozenset([1, 2])), type(f & {1}).__name__, f == {1, 2}, type(f.union([3])).__name__)

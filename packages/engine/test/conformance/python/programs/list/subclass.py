class Stack(list):
    def push(self, x):
        self.append(x)

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1, 2])
s.push(3)
s.note = "attribute"
print(s, len(s), s[1:], type(s[1:]).__name__, type(s + [4]).__name__, type(s * 2).__name__, s.note)
print(s == [1, 2, 3], [1, 2, 3] == s, isinstance(s, list), type(s.copy()).__name__)
print(Stack(), Stack("ab"), s.__dict__)


class Len(list):
    def __len__(self):
        return 42

    def __iter__(self):
        return iter("seen")

    def __getitem__(self, i):
        return ("item", i)


q = Len([1])
print(len(q), list(q), q[5], [*q], bool(Len()), sorted(q), tuple(q))

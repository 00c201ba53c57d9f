class D(dict):
    def __getitem__(self, key):
        return "got " + str(super().__getitem__(key))

    def keys(self):
        return ["overridden"]

    def __repr__(self):
        return "D" + super().__repr__()


d = D({1: 2}, x=3)
d.attribute = 1
print(d, d[1], d.get(1), list(d), dict(d), d == {1: 2, "x": 3}, d.__dict__, type(d.copy()).__name__, type(d | {}).__name__)
print(isinstance(d, dict), {**d}, len(d))


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower(ABC=1)
low["XYZ"] = 2
low.update(QRS=3)
print(low)

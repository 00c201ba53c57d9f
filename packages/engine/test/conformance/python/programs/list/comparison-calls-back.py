class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("eq", self.value, getattr(other, "value", other))
        return self.value == getattr(other, "value", other)

    def __lt__(self, other):
        print("lt", self.value, other.value)
        return "yes"


a, b, c = Loud(1), Loud(2), Loud(1)
print([a, b] == [c, a])
print([a, b] < [c, a])
print([a] == [a])
print(b in [a, c], [a, c].index(c), [a, b].count(1))

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, P) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


points = {P(1, 2), P(1, 2), P(3, 4)}
print(len(points), P(1, 2) in points, {P(0, 0): "origin"}[P(0, 0)], sorted(points, key=lambda p: p.x), P(1, 2) in [P(1, 2)], [P(1, 2), P(3, 4)].index(P(3, 4)))
error(lambda: setattr(P(1, 2), "z", 1))

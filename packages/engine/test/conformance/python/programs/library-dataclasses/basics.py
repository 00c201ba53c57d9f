from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int = 0
    def norm(self):
        return abs(self.x) + abs(self.y)
p = Point(3)
print(p, p == Point(3, 0), p != Point(4), p.norm(), Point(y=1, x=2), Point.__match_args__, Point.__doc__, Point.y)
p.x = 10
print(p, p.__dict__, Point.__annotations__)
match p:
    case Point(x, y):
        print(x, y)

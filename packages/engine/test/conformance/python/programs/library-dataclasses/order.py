from dataclasses import dataclass
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
print(V(1, 2) < V(1, 3), V(2) > V(1, 9), sorted([V(2), V(1, 5), V(1)]), V(1) <= V(1), max(V(1), V(3)))
try:
    V(1) < (1, 0)
except TypeError as error:
    print(error)

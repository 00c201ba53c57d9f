from functools import total_ordering
@total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n if isinstance(other, V) else NotImplemented
print(V(1) <= V(2), V(2) > V(1), V(1) >= V(1), V(1) > V(1), max(V(3), V(5)).n)
try:
    V(1) >= 3
except TypeError as error:
    print(error)
try:
    @total_ordering
    class W: pass
except ValueError as error:
    print(error)

from enum import IntEnum
class N(IntEnum):
    A = 1
    B = 2
d = {N.A: "x", 2: "y"}
print(d[1], d[N.B], N.A in d, max(N), sum(N), N(True), int(N.B), N.A.__class__.__mro__)

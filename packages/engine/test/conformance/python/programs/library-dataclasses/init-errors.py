from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
for work in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, x=2), lambda: hash(P(1)), lambda: P(1) < P(2)):
    try:
        print(work())
    except TypeError as error:
        print(error)

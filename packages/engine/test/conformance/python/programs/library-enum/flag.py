from enum import Flag, auto
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, list(p), len(p), ~p, p ^ Perm.R, p & Perm.R, Perm(0), repr(Perm(0)), bool(Perm(0)), Perm(7), Perm.RW, list(Perm), Perm(3) is Perm.RW)
for work in (lambda: Perm(8), lambda: Perm.R | 1, lambda: 1 in p):
    try:
        print(work())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

from enum import IntFlag
class F(IntFlag):
    A = 1
    B = 2
    C = 4
print(F.A | F.B, repr(F.A | F.B), F.A | 8, repr(F.A | 8), F(5), repr(F(5)), ~F.A, repr(~F.A), F.A + 1, F.A == 1, F(0), repr(F(0)), F.A in F(3), list(F(6)), isinstance(F.A, int))

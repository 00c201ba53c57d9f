from enum import IntEnum, StrEnum, Enum, auto
class P(IntEnum):
    LOW = 1
    HIGH = 2
print(P.LOW, repr(P.LOW), P.LOW < P.HIGH, P.LOW + 1, P.LOW == 1, f'{P.LOW}', '%d' % P.HIGH, sorted([P.HIGH, P.LOW]), [10, 20, 30][P.LOW])
class S(StrEnum):
    RED = auto()
    BLUE = 'azure'
print(S.RED, repr(S.RED), S.BLUE.upper(), S('azure'), S.RED == 'red', f'{S.BLUE:>8}', 'x' + S.RED)
class M(str, Enum):
    A = 'a'
print(M.A, repr(M.A), f'{M.A}', M.A == 'a', M.A.value)
try:
    class T(StrEnum):
        A = 1
except TypeError as error:
    print(error)

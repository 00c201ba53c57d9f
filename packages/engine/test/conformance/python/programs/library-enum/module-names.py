import enum
from enum import *
print(sorted(enum.__all__))
print(list(EnumCheck), list(FlagBoundary), EnumMeta is EnumType, issubclass(IntEnum, ReprEnum), issubclass(StrEnum, str))
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def shade(self): return self.name.lower()
    @enum.property
    def own(self): return 'own'
    @member
    def made(self): return 1
    @nonmember
    class Inner: pass
    plain = nonmember(5)
print(len(list(Color)), Color.CRIMSON, Color.RED.shade, Color.RED.own, Color.plain, Color.Inner.__name__, Color(2), Color['RED'], len(Color), 'RED' in Color.__members__, dict(Color.__members__)['CRIMSON'], Color.RED in Color, Color.__doc__ if False else '', repr(Color), dir(Color)[:4])
class Perm(Flag, boundary=KEEP):
    R = auto(); W = auto(); X = auto()
print(Perm.R | Perm.W, ~Perm.R, Perm(9), Perm(7), list(Perm.R | Perm.X), Perm.R in Perm.R | Perm.W, bool(Perm(0)), Perm.R & Perm.W, Perm.R ^ Perm.W, len(Perm.R | Perm.W), Perm.R.value, (Perm.R | Perm.W).name)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    F = Flag('F', 'A B', boundary=boundary)
    try: print(boundary, repr(F(9)))
    except ValueError as e: print(boundary, e)
for check, body in ((UNIQUE, 'A = 1; B = 1'), (CONTINUOUS, 'A = 1; C = 3')):
    try: exec(f'@verify(check)\nclass V(Enum): {body}')
    except ValueError as e: print(e)
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
class N(IntEnum):
    ONE = 1
    @staticmethod
    def _generate_next_value_(name, start, count, last): return count * 10
    TEN = auto()
print(N.ONE + 1, N.TEN, repr(N.ONE), f'{N.ONE}', N(1) is N.ONE, N.ONE == 1, sorted([N.TEN, N.ONE]), N.ONE.real, N.TEN.bit_length())
class S(StrEnum): A = auto(); B = 'x'
print(S.A, repr(S.B), S.A.upper(), S('x'), S.A == 'a', isinstance(S.A, str))
class M(Enum):
    @classmethod
    def _missing_(cls, value): return cls.A if value == 'other' else None
    A = 1
    def __init__(self, v): self.extra = v * 2
print(M('other'), M.A.extra)
for work in (lambda: M('no'), lambda: Color['BLUE'], lambda: setattr(Color, 'RED', 3), lambda: Color.RED.NONE, lambda: type('X', (Color,), {}), lambda: Color.RED < Color.GREEN, lambda: delattr(Color, 'RED'), lambda: 0):
    try: print(work())
    except (ValueError, KeyError, AttributeError, TypeError) as e: print(type(e).__name__, e)
print(Enum('Made', 'A B', start=5).B.value, Enum('Made', {'x': 1}), Enum('Made', [('p', 2)]).p, global_enum_repr(Color.RED), global_str(Color.RED), pickle_by_global_name(Color.RED, 2), pickle_by_enum_name(Color.RED, 2)[1])
@global_enum
class G(Enum): GA = 1
print(GA, repr(GA))

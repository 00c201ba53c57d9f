from enum import EnumCheck, Flag, FlagBoundary, IntFlag, auto, verify, Enum
print(EnumCheck.CONTINUOUS, EnumCheck.NAMED_FLAGS, EnumCheck.UNIQUE, FlagBoundary.CONFORM, FlagBoundary.EJECT, FlagBoundary.KEEP, FlagBoundary.STRICT)
print([b.value for b in FlagBoundary], repr(FlagBoundary.STRICT), EnumCheck.UNIQUE.name)
class Strict(Flag, boundary=FlagBoundary.STRICT): A = auto(); B = auto()
class Conform(Flag, boundary=FlagBoundary.CONFORM): A = auto(); B = auto()
class Eject(IntFlag, boundary=FlagBoundary.EJECT): A = auto(); B = auto()
class Keep(Flag, boundary=FlagBoundary.KEEP): A = auto(); B = auto()
print(Conform(13), Eject(13), Keep(13), ~Strict.A, ~Conform.A, Strict.A | Strict.B)
try: Strict(13)
except ValueError as error: print(error)

try:
    @verify(EnumCheck.NAMED_FLAGS)
    class Unnamed(Flag): A = 1; BC = 6
except ValueError as error: print(error)
@verify(EnumCheck.UNIQUE, EnumCheck.CONTINUOUS)
class Fine(Enum): A = 1; B = 2
print(list(Fine))

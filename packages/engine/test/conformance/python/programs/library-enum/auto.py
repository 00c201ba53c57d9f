from enum import Enum, auto, IntEnum, StrEnum
class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()
print([(m.name, m.value) for m in A])
class B(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    N = auto()
    M = auto()
print([m.value for m in B], auto)

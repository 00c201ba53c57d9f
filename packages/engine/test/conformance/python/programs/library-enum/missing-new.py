from enum import Enum
class Case(Enum):
    A = 'a'
    B = 'b'
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls._value2member_map_.get(value.lower())
        return None
print(Case('A'), Case('b'))
try:
    Case(3)
except ValueError as error:
    print(error)
class Coord(Enum):
    X = 0, 'ex'
    Y = 1, 'why'
    def __new__(cls, value, label):
        made = object.__new__(cls)
        made._value_ = value
        made.label = label
        return made
print(Coord(1), Coord.X.label, [c.value for c in Coord])

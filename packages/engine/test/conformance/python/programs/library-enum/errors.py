from enum import Enum, unique
class C(Enum):
    A = 1
def attempt(work):
    try:
        print(work())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
attempt(lambda: C(5))
attempt(lambda: C['Z'])
attempt(lambda: C.Z)
attempt(lambda: setattr(C, 'A', 2))
attempt(lambda: delattr(C, 'A'))
attempt(lambda: C.A < C.A)
attempt(lambda: setattr(C.A, 'value', 3))
def extend():
    class D(C):
        B = 2
attempt(extend)
def double():
    class D(Enum):
        X = 1
        X = 2
attempt(double)
def alias():
    @unique
    class D(Enum):
        X = 1
        Y = 1
attempt(alias)

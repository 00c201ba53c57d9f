from dataclasses import dataclass, is_dataclass
@dataclass(repr=False, eq=False)
class A:
    x: int
print(A(1) == A(1), repr(A(1)).startswith('<__main__.A object'), is_dataclass(A), is_dataclass(A(1)), is_dataclass(int))
@dataclass(unsafe_hash=True)
class B:
    x: int
print(hash(B(1)) == hash(B(1)), B.__dataclass_params__)
@dataclass(init=False)
class C:
    x: int
    def __init__(self):
        self.x = 5
print(C())
@dataclass
class D:
    x: int
    def __repr__(self):
        return 'own'
    def __eq__(self, other):
        return True
print(D(1), D(1) == D(2))

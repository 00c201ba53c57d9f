from dataclasses import dataclass, KW_ONLY, field
@dataclass
class A:
    x: int
    _: KW_ONLY
    y: int = 1
    z: int
print(A(1, z=2))
try:
    A(1, 2, 3)
except TypeError as error:
    print(error)
@dataclass(kw_only=True)
class B:
    p: int
    q: int = field(default=2, kw_only=False)
print(B(5, p=1), B.__match_args__)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
try:
    s.z = 1
except AttributeError as error:
    print(error)

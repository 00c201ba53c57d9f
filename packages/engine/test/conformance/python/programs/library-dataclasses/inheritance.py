from dataclasses import dataclass, fields
@dataclass
class Base:
    x: int
    y: int = 1
@dataclass
class Child(Base):
    z: int = 2
    y: int = 5
print(Child(0), [f.name for f in fields(Child)], isinstance(Child(1), Base), Base(0) == Child(0))
for body in ({'__annotations__': {'q': int}},):
    try:
        dataclass(type('Bad', (Base,), body))
    except TypeError as error:
        print(error)
@dataclass(frozen=True)
class F:
    a: int
try:
    @dataclass
    class G(F):
        b: int
except TypeError as error:
    print(error)

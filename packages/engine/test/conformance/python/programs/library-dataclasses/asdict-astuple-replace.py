from dataclasses import dataclass, asdict, astuple, replace, field
@dataclass
class Inner:
    v: int
@dataclass
class Outer:
    name: str
    inner: Inner
    many: list[Inner] = field(default_factory=list)
    table: dict = field(default_factory=dict)
o = Outer('o', Inner(1), [Inner(2), Inner(3)], {'k': Inner(4)})
print(asdict(o), astuple(o), replace(o, name='new').name, replace(o, inner=Inner(9)).inner, asdict(Inner(1), dict_factory=list))
for work in (lambda: asdict(3), lambda: asdict(Inner), lambda: replace(o, nope=1), lambda: astuple('x')):
    try:
        work()
    except TypeError as error:
        print(error)

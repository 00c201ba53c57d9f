from dataclasses import dataclass, field
@dataclass
class C:
    a: int
    items: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)
    ignored: int = field(default=2, compare=False)
    late: int = field(init=False, default=9)
    meta: str = field(default='m', metadata={'unit': 'cm'})
c, d = C(1), C(1, ignored=5)
c.items.append(1)
print(c, d, C(1) == d, C.__dataclass_fields__['meta'].metadata['unit'], c.items is d.items)

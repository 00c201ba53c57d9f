from __future__ import annotations
from dataclasses import dataclass, fields, InitVar
from typing import ClassVar
@dataclass
class C:
    a: int
    b: ClassVar[int] = 3
    c: InitVar[int] = 4
    d: list[C] = None
    def __post_init__(self, c):
        self.e = c
print(C(1), C(1, 9).e, [(f.name, f.type) for f in fields(C)])

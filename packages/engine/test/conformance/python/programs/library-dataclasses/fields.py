import dataclasses as d
from dataclasses import dataclass, field, fields, MISSING, KW_ONLY, InitVar
@dataclass(order=True, unsafe_hash=True)
class A:
    x: int
    y: list = field(default_factory=list, repr=False, compare=False, metadata={'k': 1})
    _: KW_ONLY = None
    z: int = field(default=3, kw_only=True, hash=False)
for f in fields(A):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, dict(f.metadata), isinstance(f, d.Field))
print(repr(fields(A)[0])[:50]); print(repr(MISSING).split(' at ')[0])
a = A(1, z=5); print(a, a == A(1, z=5), a < A(2), hash(a) == hash(A(1)), d.asdict(a), d.astuple(a), d.replace(a, x=9), d.is_dataclass(A), d.is_dataclass(5), A.__match_args__)
@dataclass(frozen=True, slots=True)
class F: v: int = 1
f = F()
for work in (lambda: setattr(f, 'v', 2), lambda: delattr(f, 'v'), lambda: d.replace(f, q=1), lambda: fields(5), lambda: d.asdict(5), lambda: field(default=1, default_factory=list), lambda: A(), lambda: a < 5, lambda: d.make_dataclass('X', ['1a']), lambda: d.make_dataclass('X', ['a', 'a'])):
    try: print(work())
    except (d.FrozenInstanceError, TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
print(F.__slots__, hash(f) == hash(F()), d.make_dataclass('Made', [('p', int), ('q', int, field(default=7)), 'r'][:2], bases=(A,) if False else (), namespace={'m': lambda self: self.p})(1).m())
@dataclass
class I:
    init: InitVar[int]
    out: int = field(init=False)
    def __post_init__(self, init): self.out = init * 2
print(I(4), repr(InitVar[int]), [f.name for f in fields(I)])
for body in ('x: list = []', 'x: int = 1\n  y: int', 'x: int = field(init=False, default=1)\n  _: KW_ONLY = 0\n  __: KW_ONLY = 1'):
    try: exec(f'@dataclass\nclass B:\n  {body}')
    except (ValueError, TypeError) as e: print(type(e).__name__, e)

from dataclasses import dataclass, FrozenInstanceError
@dataclass(frozen=True)
class P:
    x: int
    y: int = 1
p = P(1)
print(hash(p) == hash((1, 1)), {p: 'a'}[P(1)], len({P(1), P(1), P(2)}))
def change():
    p.x = 5
def new():
    p.z = 5
def delete():
    del p.x
for work in (change, new, delete):
    try:
        work()
    except FrozenInstanceError as error:
        print(type(error).__name__, error)
print(isinstance(FrozenInstanceError(), AttributeError))

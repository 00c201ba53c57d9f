from typing import get_type_hints, Optional, List, Annotated, ClassVar
class Node:
    value: int
    next: Optional['Node']
    kids: List['Node']
    tag: Annotated[str, 'meta']
    shared: ClassVar[int] = 0
def f(a: 'int', b: 'List[str]' = None, *, c: None = None) -> 'Node': ...
print(get_type_hints(Node), get_type_hints(f), get_type_hints(Node, include_extras=True)['tag'])
def g(x: 'Missing'): ...
for bad in (g, 5):
    try:
        get_type_hints(bad)
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)

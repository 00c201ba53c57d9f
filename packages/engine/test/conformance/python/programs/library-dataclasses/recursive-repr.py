from dataclasses import dataclass, field
from typing import Optional, ClassVar
@dataclass
class Node:
    value: int
    next: Optional['Node'] = None
    kids: list = field(default_factory=list)
    count: ClassVar[int] = 0
n = Node(1)
n.next = n
n.kids.append(n)
print(n, Node.count, Node(2, Node(3)))

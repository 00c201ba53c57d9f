from pprint import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
pprint(OrderedDict((f'key{i}', 'v' * 15) for i in range(5)))
pprint(Counter('the quick brown fox jumps over the lazy dog'))
pprint(defaultdict(list, {f'k{i}': list(range(10)) for i in range(4)}))
pprint(deque(['x' * 30] * 4))
@dataclass
class D:
    name: str
    items: list
pprint(D('n' * 30, list(range(20))))
pprint(D('short', []))

print({x % 3 for x in range(10)}, {c for c in "hello" if c > "h"} == {"l", "o"}, {(a, b) for a in (1, 2) for b in (3,)}, frozenset(x for x in (1, 1)))

from functools import total_ordering
for name, op in (('__gt__', lambda a, b: a.n > b.n), ('__le__', lambda a, b: a.n <= b.n), ('__ge__', lambda a, b: a.n >= b.n)):
    cls = total_ordering(type('T', (), {name: op, '__eq__': lambda a, b: a.n == b.n, '__init__': lambda s, n: setattr(s, 'n', n)}))
    print(name, [(cls(a) < cls(b), cls(a) <= cls(b), cls(a) > cls(b), cls(a) >= cls(b)) for a, b in ((1, 2), (2, 2), (3, 2))])

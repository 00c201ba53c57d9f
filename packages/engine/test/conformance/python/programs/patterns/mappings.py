def f(x):
    match x:
        case {'kind': 'point', 'x': x, 'y': y}:
            return ('point', x, y)
        case {'kind': kind, **rest}:
            return (kind, rest)
        case {1: a, 2: b}:
            return ('numbers', a, b)
        case {}:
            return 'any mapping'
        case _:
            return 'other'
for v in [{'kind': 'point', 'x': 1, 'y': 2}, {'kind': 'circle', 'r': 3}, {1: 'a', 2: 'b', 3: 'c'}, {}, {'q': 1}, [1], 'x']:
    print(f(v))

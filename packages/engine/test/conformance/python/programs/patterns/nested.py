def f(v):
    match v:
        case {'user': {'name': str(name), 'tags': [first, *_]}}:
            return (name, first)
        case {'user': {'name': name}}:
            return name
        case [[a, b], [c, d]]:
            return a + b + c + d
        case _:
            return None
print(f({'user': {'name': 'n', 'tags': ['t', 'u']}}))
print(f({'user': {'name': 'm', 'tags': []}}))
print(f([[1, 2], [3, 4]]))
print(f([[1, 2], [3]]))

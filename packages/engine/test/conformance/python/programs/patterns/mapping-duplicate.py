K = 'a'
class N:
    k = 'a'
try:
    match {'a': 1}:
        case {'a': x, N.k: y}:
            pass
except ValueError as e:
    print(e)

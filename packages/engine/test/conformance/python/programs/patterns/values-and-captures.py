class Color:
    RED = 1
    GREEN = 2
def f(v):
    match v:
        case Color.RED:
            return 'red'
        case Color.GREEN:
            return 'green'
        case (Color.RED, x) as whole:
            return (x, whole)
        case [int() as n, str() as s]:
            return ('typed', n, s)
        case other:
            return ('captured', other)
for v in [1, 2, (1, 'x'), [5, 'y'], 'zz']:
    print(f(v))

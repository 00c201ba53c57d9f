def f(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2:
            return 'one or two'
        case -3:
            return 'minus three'
        case 'text':
            return 'text'
        case None:
            return 'none'
        case True:
            return 'true'
        case 2.5:
            return 'float'
        case _:
            return 'other'
for v in [0, 1, 2, -3, 'text', None, True, 2.5, 'x', 1.0, False]:
    print(repr(v), f(v))

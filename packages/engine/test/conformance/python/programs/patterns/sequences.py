def f(x):
    match x:
        case []:
            return 'empty'
        case [a]:
            return ('one', a)
        case [1, b]:
            return ('starts 1', b)
        case (a, b, *rest):
            return ('more', a, b, rest)
        case _:
            return 'no sequence'
for v in [[], (), [5], [1, 2], (3, 4), [1, 2, 3], range(5), 'ab', b'ab', {1: 2}, 5, ['a', ['b']]]:
    print(f(v))

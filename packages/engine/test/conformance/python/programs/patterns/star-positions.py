def f(x):
    match x:
        case [first, *_, last] if first == last:
            return ('same ends', first)
        case [*init, 0]:
            return ('ends 0', init)
        case [*all]:
            return ('all', all)
for v in [[1, 2, 1], [1, 2, 0], [3, 4], [7], []]:
    print(f(v))

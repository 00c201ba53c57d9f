from itertools import chain, groupby, starmap, accumulate
def bad():
    yield 1
    raise ValueError('broken')
for make in (lambda: chain(bad()), lambda: accumulate(bad()), lambda: groupby(bad()), lambda: starmap(pow, [1])):
    try:
        print(list(make()))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

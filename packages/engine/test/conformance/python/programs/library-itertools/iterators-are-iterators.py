import itertools
for it in (itertools.count(), itertools.chain([1]), itertools.islice([1], 1), itertools.groupby([1]), itertools.product([1]), itertools.repeat(1)):
    print(type(it).__name__, iter(it) is it, next(it) is not None)

"""What `__reduce__` of the iterators says."""
import itertools


def plain(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(plain, value)) + ")"
    if isinstance(value, list):
        return "[" + ", ".join(map(plain, value)) + "]"
    if isinstance(value, type):
        return value.__name__
    if hasattr(value, "__next__"):
        return f"<{type(value).__name__}>"
    return repr(value)


def show(make, *skip):
    for taken in skip:
        one = make()
        for _ in range(taken):
            next(one)
        try:
            print(taken, plain(one.__reduce__()))
        except TypeError as error:
            print(taken, repr(error))


show(lambda: itertools.count(3), 0, 2)
show(lambda: itertools.count(3, 2), 0, 2)
show(lambda: itertools.count(0.5), 0)
show(lambda: itertools.cycle([1, 2, 3]), 0, 2, 3, 5)
show(lambda: itertools.repeat("x"), 0, 2)
show(lambda: itertools.repeat("x", 4), 0, 2)
show(lambda: itertools.accumulate([1, 2]), 0, 1)
show(lambda: itertools.accumulate([1, 2], max), 0, 1)
show(lambda: itertools.accumulate([1, 2], initial=5), 0, 1)
show(lambda: itertools.chain([1, 2], "ab"), 0, 1, 3, 4)
show(lambda: itertools.compress("ab", [1, 1]), 0, 1)
show(lambda: itertools.dropwhile(bool, [1, 2]), 0, 1)
show(lambda: itertools.takewhile(bool, [1, 2]), 0, 1)
show(lambda: itertools.filterfalse(bool, [1, 2]), 0)
show(lambda: itertools.filterfalse(None, [1, 2]), 0)
show(lambda: itertools.islice([1, 2, 3, 4, 5], 1, 4, 2), 0, 1, 2)
show(lambda: itertools.islice([1, 2, 3, 4, 5], None), 0, 1)
show(lambda: itertools.starmap(pow, [(2, 3)]), 0)
show(lambda: itertools.zip_longest([1], "ab"), 0, 1, 2)
show(lambda: itertools.zip_longest([1], "ab", fillvalue=0), 0)
show(lambda: itertools.product([1, 2], "ab"), 0, 1, 4)
show(lambda: itertools.permutations([1, 2, 3], 2), 0, 1, 6)
show(lambda: itertools.combinations("abc", 2), 0, 1, 3)
show(lambda: itertools.combinations("abc", 5), 0)
show(lambda: itertools.combinations_with_replacement("ab", 2), 0, 1, 3)
show(lambda: itertools.groupby([1, 1, 2]), 0, 1)
show(lambda: itertools.groupby([1, 1, 2], abs), 0, 1)

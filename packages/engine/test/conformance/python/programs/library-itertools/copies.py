"""Copies of the iterators, made on the way, and what they are made anew of."""
import copy
import itertools
import operator


def add(total, item):
    return total + item


def show(name, make, skip):
    for taken in skip:
        for how in copy.copy, copy.deepcopy:
            one = make()
            for _ in range(taken):
                next(one)
            try:
                twin = how(one)
            except TypeError as error:
                print(name, taken, how.__name__, repr(error))
                continue
            print(name, taken, how.__name__, type(twin) is type(one), list(itertools.islice(twin, 6)), list(itertools.islice(one, 6)))


show("count", lambda: itertools.count(3), (0, 2))
show("count by", lambda: itertools.count(3, 2), (0, 2))
show("count of floats", lambda: itertools.count(0.5), (0, 2))
show("cycle", lambda: itertools.cycle([1, 2, 3]), (0, 1, 3, 5))
show("cycle of nothing", lambda: itertools.cycle([]), (0,))
show("repeat", lambda: itertools.repeat("x"), (0, 2))
show("repeat times", lambda: itertools.repeat("x", 4), (0, 2, 4))
show("accumulate", lambda: itertools.accumulate([1, 2, 3, 4]), (0, 1, 2, 4))
show("accumulate by", lambda: itertools.accumulate([1, 2, 3, 4], operator.mul), (0, 2))
show("accumulate from", lambda: itertools.accumulate([1, 2, 3], add, initial=10), (0, 1, 2))
show("chain", lambda: itertools.chain([1, 2], "ab", (5,)), (0, 1, 2, 4, 5))
show("chain from", lambda: itertools.chain.from_iterable([[1, 2], "ab"]), (0, 1, 3))
show("compress", lambda: itertools.compress("abcdef", [1, 0, 1, 1, 0, 1]), (0, 1, 3))
show("dropwhile", lambda: itertools.dropwhile(operator.truth, [1, 2, 0, 3, 0]), (0, 1, 2))
show("takewhile", lambda: itertools.takewhile(operator.truth, [1, 2, 3, 0, 5]), (0, 1, 3))
show("filterfalse", lambda: itertools.filterfalse(operator.truth, [0, 1, 0, 2, False]), (0, 1))
show("filterfalse None", lambda: itertools.filterfalse(None, [0, 1, 0, 2, False]), (0, 1))
show("islice", lambda: itertools.islice([1, 2, 3, 4, 5, 6, 7], 1, 6, 2), (0, 1, 3))
show("islice open", lambda: itertools.islice([1, 2, 3, 4], 1, None), (0, 1, 3))
show("starmap", lambda: itertools.starmap(pow, [(2, 3), (3, 2), (5, 2)]), (0, 1))
show("zip_longest", lambda: itertools.zip_longest([1, 2, 3], "ab", fillvalue="-"), (0, 1, 2, 3))
show("pairwise", lambda: itertools.pairwise([1, 2, 3]), (0, 1))
show("product", lambda: itertools.product([1, 2], "ab"), (0, 1, 3, 4))
show("product repeated", lambda: itertools.product("ab", repeat=2), (0, 2))
show("product of nothing", lambda: itertools.product(), (0, 1))
show("permutations", lambda: itertools.permutations([1, 2, 3]), (0, 1, 4, 6))
show("permutations of 2", lambda: itertools.permutations("abc", 2), (0, 2))
show("combinations", lambda: itertools.combinations("abcd", 2), (0, 1, 5, 6))
show("combinations with", lambda: itertools.combinations_with_replacement("abc", 2), (0, 1, 5, 6))
show("tee", lambda: itertools.tee([1, 2, 3])[0], (0, 1, 3))
show("groupby", lambda: ((key, list(group)) for key, group in itertools.groupby([1, 1, 2])), (0,))
groups = itertools.groupby([1, 1, 2, 3, 3], None)
print(next(groups)[0])
twin = copy.deepcopy(groups)
print([(key, list(group)) for key, group in twin], [(key, list(group)) for key, group in groups])

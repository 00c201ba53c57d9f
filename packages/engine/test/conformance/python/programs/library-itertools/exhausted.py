from itertools import chain, takewhile, islice, zip_longest, pairwise
for it in (chain([1]), takewhile(bool, [1, 0, 1]), islice([1, 2], 1), zip_longest([1]), pairwise([1, 2])):
    print(list(it), list(it), next(it, "end"))

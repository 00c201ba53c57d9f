from itertools import islice, count, dropwhile, filterfalse, compress, cycle
print(next(dropwhile(lambda n: n < 30000, count())), next(filterfalse(lambda n: n < 25000, count())), sum(islice(count(), 20000)), next(islice(cycle("abc"), 30001, None)))

from itertools import chain, count
class Named(chain):
    pass
n = Named([1], [2])
print(list(n), isinstance(n, chain), type(n).__name__)
class From(count):
    pass
print(next(From(5)))

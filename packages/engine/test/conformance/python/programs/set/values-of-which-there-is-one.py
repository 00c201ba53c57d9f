print({0, None, NotImplemented}, {NotImplemented, ...}, {..., *range(20)})
print(frozenset((NotImplemented, 0, None)))

import operator


def f():
    return not NotImplemented


print(operator.not_(NotImplemented), operator.truth(NotImplemented))
f()
print(all([NotImplemented]), list(filter(None, [NotImplemented])))

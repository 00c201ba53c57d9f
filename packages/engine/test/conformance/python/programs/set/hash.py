def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])) == hash(frozenset([1, 2, 3])), hash(frozenset("a")) == hash(frozenset(["a"])))
print({frozenset([1, 2]): "x"}[frozenset([2, 1])], len({frozenset([1]), frozenset([1.0])}))
error(lambda: hash(set()))
error(lambda: {set()})
error(lambda: {frozenset([1]): 1, set(): 2})
print(set.__hash__, frozenset[int], set[str])

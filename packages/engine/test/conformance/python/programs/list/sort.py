def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [3, 1, 2]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print(sorted([3, 1.5, True, -2]), sorted("hello"), sorted({3, 1, 2}), sorted([(2, "b"), (1, "z"), (2, "a")]))
error(lambda: sorted([1, "a"]))
error(lambda: sorted([None, None]))
error(lambda: a.sort(1))
error(lambda: a.sort(key=5))
error(lambda: sorted(a, None))
error(lambda: sorted())
error(lambda: sorted(5))
error(lambda: a.sort(cmp=5))

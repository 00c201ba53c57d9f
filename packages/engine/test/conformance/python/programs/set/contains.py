def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


s = {1, "a", (1, 2), None, frozenset([5])}
print(1.0 in s, True in s, "a" in s, (1, 2) in s, None in s, 2 in s, {5} in s, frozenset([5]) in s, set() in s)
error(lambda: [] in s)
s.remove({5})
print(len(s))
s.discard({5})
error(lambda: s.remove({6}))

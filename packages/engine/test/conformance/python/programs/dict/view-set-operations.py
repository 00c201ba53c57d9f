def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = {1: "x", 2: "y", 3: "z"}
b = {2: "y", 3: "w", 4: "v"}
print(a.keys() & b.keys(), a.keys() | b.keys(), a.keys() - b.keys(), a.keys() ^ b.keys())
print(a.items() & b.items(), a.items() - b.items(), sorted(a.items() | b.items()), sorted(a.items() ^ b.items()))
print(a.keys() & [1, 9], a.keys() | [9], a.keys() - [1], a.keys() ^ (1, 7), [1, 5] & a.keys(), {1, 5} | a.keys(), [1, 5] - a.keys())
print(a.keys() == {1, 2, 3}, a.keys() < {1, 2, 3, 4}, a.keys() <= a.keys(), a.keys() > {1}, a.keys() >= {9}, a.keys() != b.keys())
print(a.items() == dict(a).items(), a.keys() == [1, 2, 3], a.values() == a.values(), a.keys().isdisjoint([7, 8]), a.keys().isdisjoint(b))
error(lambda: a.keys() < [1])
error(lambda: a.keys() & 5)
error(lambda: a.values() & b.values())
print(type(a.keys() & b.keys()).__name__)

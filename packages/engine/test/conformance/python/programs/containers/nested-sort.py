people = [("bob", 25, 1.5), ("alice", 30, 2.5), ("bob", 20, 0.5), ("carol", 25, 9.0)]
print(sorted(people))
print(sorted(people, key=lambda p: (p[1], p[0]), reverse=True))
people.sort(key=lambda p: p[2])
people.sort(key=lambda p: p[0])
print(people)
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted("Hello World".split(), key=str.casefold), sorted([[1, "b"], [1, "a"]]))

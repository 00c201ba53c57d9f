def asked(items):
    for item in items:
        print('asked for', item)
        yield item


for members in ({3, 0}, frozenset({1}), set()):
    print(members.intersection(asked([0, 3, 5, 7])), members.intersection([3, 0], asked([3, 3, 0, 8])))
    print(members.isdisjoint(asked([9, 3, 5])), members.difference(asked([3])), members.issuperset(asked([9, 8])))
    print(members.issubset(asked([0, 3, 4])), set(members).intersection_update(asked([0, 3, 9])))
print({3: 1, 0: 2}.keys() & asked([0, 3, 9, 8]), {3: 1}.keys().isdisjoint(asked([9, 3, 1])))

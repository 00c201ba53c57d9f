def powerset(s):
    result = [[]]
    for x in s:
        result += [subset + [x] for subset in result]
    return result


print(powerset("abc"), len(powerset(range(8))), sorted(map(len, powerset([1, 2, 3]))))
print({frozenset(s) for s in powerset([1, 2])} == {frozenset(), frozenset([1]), frozenset([2]), frozenset([1, 2])})

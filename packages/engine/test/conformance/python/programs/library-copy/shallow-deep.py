import copy
a = [1, [2, 3], {'k': [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
print(a, b, c, b[1] is a[1], c[2] is a[2])
print(copy.copy({1: 2}), copy.copy({1}), copy.copy((1,)), copy.deepcopy((1, [2])), copy.deepcopy({1, 2}), copy.copy(bytearray(b'x')))

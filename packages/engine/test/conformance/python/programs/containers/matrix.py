def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(identity, multiply(identity, [[1], [2], [3]]))

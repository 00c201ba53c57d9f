print([x * y for x in range(3) for y in range(x)], [x for x in "abc" if x != "b"], [[j for j in range(i)] for i in range(3)])
print([x := 5, x + 1], [i for i in [1, 2, 3, 4] if i % 2 if i > 1])

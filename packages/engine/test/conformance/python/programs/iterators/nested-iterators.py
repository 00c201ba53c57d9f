print(list(map(list, zip(*[iter(range(6))] * 2))), list(zip(enumerate("ab"), reversed("cd"))), [list(x) for x in (map(abs, [-1]), filter(None, [1, 0]))])
print(list(enumerate(zip("ab", map(str, range(2))))), sum(map(lambda p: p[0] * p[1], zip(range(4), range(4)))), max(enumerate("hello"), key=lambda p: p[1]))

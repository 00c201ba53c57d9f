def gen(n):
    for i in range(n):
        yield i
    return "done"


print(list(gen(3)), sum(gen(4)), max(gen(5)), list(zip(gen(2), gen(3))), dict((i, i * i) for i in gen(3)), set(gen(2)), tuple(gen(2)))
print(sorted(gen(3), reverse=True), any(x > 1 for x in gen(3)), all(x < 3 for x in gen(3)), " ".join(str(x) for x in gen(3)), [*gen(2)], list(enumerate(gen(2), 1)))
g = gen(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("value", e.value)

gens = [iter(range(3)), iter("ab")]
out = []
while gens:
    g = gens.pop(0)
    try:
        out.append(next(g))
        gens.append(g)
    except StopIteration:
        pass
print(out)

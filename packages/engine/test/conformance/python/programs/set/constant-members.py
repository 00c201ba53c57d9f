# The order of a set of constants comes from the frozensets that the compiler makes on the way.
for number in (-142271, 651585, 8, 255, -74, 12, 6513249, 609223):
    print(eval(f"{{'x', 'y', {number}}}"), eval(f"{{'g', 'A', {number}}}"), eval(f"{{'append', 'len', {number}}}"))
print({"x", "y", 651585}, {"spam 1", "spam 2", 8, 16}, {1.5, 2.5, 3.5, 8}, {b"a", b"b", (1, 2), (2, "c")})
eggs = "eggs"
print({"eggs", "ham", 24, 32}, "x" in {"x", "y", 651585}, list({"b", "a", 7, 15}))

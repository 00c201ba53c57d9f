numbers = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, -(2 ** 70), 1.5, True, False, 9007199254740992.0, float('inf')]
for a in numbers:
    print(a, [a < b for b in numbers], [a == b for b in numbers], [a >= b for b in numbers])
print((1).__lt__(2), (1).__eq__(1.0), (1).__ne__('x'), (1).__ge__(True), (2).__gt__(1), (2).__le__(2))

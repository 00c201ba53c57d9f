import math
print(sum([0.1] * 10), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.prod([], start=5), math.prod([1.5, 2]))

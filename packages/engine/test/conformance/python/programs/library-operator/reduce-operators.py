from functools import reduce
import operator
for name in ("add", "mul", "or_", "and_", "xor", "sub"):
    print(name, reduce(getattr(operator, name), [7, 3, 5]))

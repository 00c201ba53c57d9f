import hashlib
import random

random.seed(5)


def some():
    return complex(random.uniform(-3, 3), random.uniform(-3, 3))


shown = []
for _ in range(2000):
    x, y = some(), some()
    shown += [x**y, x**y.real, y.real**x, x**3, x**-2, x * y, x / y, abs(x)]
print(*map(repr, shown[:24]), sep='\n')
# All of them, to the last digit.
print(hashlib.sha256('\n'.join(map(repr, shown)).encode()).hexdigest())
print(1j**2j, pow(2j, 1j), (2j).__rpow__(1j), (-1) ** 0.5, 2 ** (1 + 1j), (1 + 1j) ** (1 + 1j))

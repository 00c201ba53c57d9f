import math
print([math.factorial(n) for n in range(10)], math.factorial(50))
for bad in -1, 2.0, 'x':
    try:
        math.factorial(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

from collections import deque
a, b = deque([1, 2]), deque([1, 3])
print(a < b, a == deque([1, 2]), a != b, a + b, a * 2, 2 * a, a >= b)
a += [5]
a *= 2
print(a, bool(deque()), bool(a))

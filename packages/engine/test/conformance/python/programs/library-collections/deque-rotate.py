from collections import deque
d = deque(range(6))
for step in (1, -1, 2, -2, 7, 0):
    d.rotate(step)
    print(step, d)
d.reverse()
print(d)
d[2] = 'x'
del d[0]
d.insert(1, 'new')
d.remove('x')
print(d, d.copy() == d)

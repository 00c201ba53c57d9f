from collections import deque
d = deque(maxlen=3)
for i in range(5):
    d.append(i)
    print(d)
d.appendleft(9)
print(d, d.maxlen, deque([1, 2], 5), deque([1, 2, 3], 0))
try:
    deque([1], -1)
except ValueError as error:
    print(error)
try:
    deque([1], 1).insert(0, 2)
except IndexError as error:
    print(error)

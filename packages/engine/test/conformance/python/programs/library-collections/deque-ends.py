from collections import deque
d = deque('abc')
d.append('d'); d.appendleft('z')
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], list(reversed(d)))
d.extend([1, 2]); d.extendleft([3, 4])
print(d, 'a' in d, 9 in d, d.count('a'), d.index('b'))
try:
    deque().pop()
except IndexError as error:
    print(error)

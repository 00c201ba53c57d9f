from collections import deque
def averages(values, n):
    window = deque(maxlen=n)
    for v in values:
        window.append(v)
        if len(window) == n:
            yield sum(window) / n
print(list(averages([1, 2, 3, 4, 10], 3)))

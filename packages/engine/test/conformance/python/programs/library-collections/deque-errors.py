from collections import deque
d = deque([1, 2])
def attempt(work):
    try:
        print(work())
    except (IndexError, TypeError, ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
attempt(lambda: d[5])
attempt(lambda: d['a'])
attempt(lambda: d.remove(7))
attempt(lambda: d.index(7))
attempt(lambda: d + [1])
attempt(lambda: [d.append(1) for _ in d])

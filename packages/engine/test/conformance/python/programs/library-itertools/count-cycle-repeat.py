from itertools import count, cycle, repeat, islice
print(list(islice(count(), 3)), list(islice(count(10, -2), 4)), list(islice(count(0.5, 0.5), 3)))
print(list(islice(cycle('ab'), 5)), list(cycle([])), list(repeat('x', 3)), list(map(pow, range(3), repeat(2))))
print(count(5), count(1, 3), repeat(1), repeat('a', 2))

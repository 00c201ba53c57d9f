from itertools import dropwhile, takewhile
data = [1, 4, 6, 3, 8]
print(list(takewhile(lambda x: x < 5, data)), list(dropwhile(lambda x: x < 5, data)), list(takewhile(bool, [])), list(dropwhile(bool, [0])))
it = iter(data)
print(list(takewhile(lambda x: x < 5, it)), list(it))

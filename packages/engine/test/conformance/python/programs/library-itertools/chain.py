from itertools import chain
print(list(chain('ab', [1, 2], (), range(2))), list(chain()), list(chain.from_iterable(['ab', 'cd'])))
print(list(chain.from_iterable([i] * i for i in range(4))), sum(chain([1], [2])))
try:
    list(chain([1], 5))
except TypeError as error:
    print(error)

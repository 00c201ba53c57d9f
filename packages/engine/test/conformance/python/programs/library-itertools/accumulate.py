from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 4], max)))
print(list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate('abc')))

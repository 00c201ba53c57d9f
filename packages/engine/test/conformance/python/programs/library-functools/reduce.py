from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2], 100), reduce(operator.add, [], 'start'), reduce(lambda a, b: [a, b], 'abc'))
try:
    reduce(operator.add, [])
except TypeError as error:
    print(error)

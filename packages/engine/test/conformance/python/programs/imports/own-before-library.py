import csv
import statistics
import time

print(statistics.mean([1, 2]))
print(csv.writer)
print(time.__name__, callable(time.sleep))
try:
    statistics.median([1])
except AttributeError as error:
    print(error)

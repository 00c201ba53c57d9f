import random
random.seed(9)
print(random.sample(['red', 'blue'], counts=[4, 2], k=5))
try:
    random.sample([1], 2)
except ValueError as error:
    print(error)

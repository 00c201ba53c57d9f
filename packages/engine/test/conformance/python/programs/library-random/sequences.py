import random
random.seed(4)
items = list(range(12))
random.shuffle(items)
print(items, random.choice('abc'), random.sample(range(100), 5), random.choices('ab', k=4), random.choices('ab', [1, 9], k=6))
try:
    random.choice([])
except IndexError as error:
    print(error)

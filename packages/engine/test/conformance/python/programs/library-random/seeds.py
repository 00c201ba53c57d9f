import random
for seed in 0, 1, -5, 'text', b'bytes', 1.5, 10**30:
    random.seed(seed)
    print(seed, random.random(), random.random())

import random
random.seed(3)
print([random.randrange(10) for _ in range(10)], random.randrange(5, 50, 5), random.randint(-3, 3), random.getrandbits(70))
for args in (0,), (5, 5), (1, 2, 0):
    try:
        random.randrange(*args)
    except ValueError as error:
        print(error)

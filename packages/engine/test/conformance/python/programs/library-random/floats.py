import random
random.seed(5)
print(random.uniform(1, 2), random.triangular(0, 10, 5), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1))
print(random.expovariate(2), random.betavariate(1, 2), random.gammavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4))

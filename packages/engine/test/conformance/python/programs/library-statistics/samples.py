import statistics as s
n = s.NormalDist(10, 2)
print(n.samples(3, seed=5), len(n.samples(7)), n.mean, n.stdev, n.variance, n.median, n.mode)

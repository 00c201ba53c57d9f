from statistics import NormalDist
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.cdf(115), n.pdf(100), n.inv_cdf(0.95), n.quantiles(4), n.zscore(85))
print(n + 10, n * 2, n - NormalDist(1, 2), n + NormalDist(5, 8), -n, n / 3, n == NormalDist(100, 15), NormalDist.from_samples([1, 2, 4]), n.overlap(NormalDist(110, 20)))
try:
    n.inv_cdf(1)
except ValueError as error:
    print(error)

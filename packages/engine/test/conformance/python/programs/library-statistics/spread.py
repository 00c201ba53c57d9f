import statistics as s
d = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(s.variance(d), s.stdev(d), s.pvariance(d), s.pstdev(d), s.variance([1, 2, 3, 4]), s.stdev([1, 2]), s.pvariance([5]), s.variance(d, s.mean(d)))
for f in (s.variance, s.stdev, s.pvariance):
    try:
        f([])
    except s.StatisticsError as error:
        print(error)

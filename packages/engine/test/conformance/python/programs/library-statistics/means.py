import statistics as s
print(s.mean([1, 2, 3, 4]), s.mean([1, 2]), s.mean([2, 4, 6]), s.mean([0.1, 0.2, 0.3]), s.fmean([1, 2, 4]), s.fmean([1, 2], [3, 1]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), s.mean([True, False]))
for f in (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean):
    try:
        f([])
    except s.StatisticsError as error:
        print(error)

import statistics as s
print(s.median([1, 3, 5]), s.median([1, 3, 5, 7]), s.median_low([1, 3, 5, 7]), s.median_high([1, 3, 5, 7]), s.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), s.mode('aabbb'), s.multimode('aabbc'), s.multimode([]))
for f in (s.median, s.mode):
    try:
        f([])
    except s.StatisticsError as error:
        print(error)

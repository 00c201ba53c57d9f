import statistics as s
for data in ([1, 1], [1, 2, 3], [0.5, 1.5, 2.5, 100]):
    print(s.mean(data), s.median(data), s.pstdev(data), s.stdev(data))

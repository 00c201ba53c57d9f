import statistics as s
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(s.correlation(x, y), s.covariance(x, y), s.linear_regression(x, y), s.linear_regression(x, y, proportional=True))
for f in (lambda: s.correlation([1], [2]), lambda: s.correlation([1, 2], [3]), lambda: s.linear_regression([1, 1], [1, 2])):
    try:
        f()
    except s.StatisticsError as error:
        print(error)

import statistics as s
data = [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110]
print(s.quantiles(data), s.quantiles(data, n=10), s.quantiles(data, n=3, method='inclusive'))
for f in (lambda: s.quantiles([1]), lambda: s.quantiles(data, n=0), lambda: s.quantiles(data, method='x')):
    try:
        f()
    except ValueError as error:
        print(type(error).__name__, error)

from datetime import timedelta
d = timedelta(days=1, hours=2, milliseconds=5)
print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), -d, abs(-d), d * 2, d / 2, d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=5)))
print(timedelta(0), repr(timedelta()), timedelta(seconds=1.5), timedelta(weeks=-1), bool(timedelta()), timedelta.max)

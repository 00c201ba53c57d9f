"""What is said of arguments that the constructors do not take."""
from datetime import date, datetime, time, timedelta, timezone

CALLS = [
    ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4), {}), ((1, 2, 3, 4, 5, 6, 7, 8, 9), {}), (("a",), {}), ((1.5, 2, 3), {}),
    ((1, 2, "x"), {}), ((None, 1, 1), {}), ((), {"year": 1}), ((), {"x": 1}), ((1, 2, 3), {"x": 1}), ((1,), {"year": 1}), ((1, 2, 3), {"day": 3}),
    ((0, 1, 1), {}), ((1, 13, 1), {}), ((1, 2, 30), {}), ((10000, 1, 1), {}), ((10**30, 1, 1), {}), ((24,), {}), ((1, 60), {}), ((1, 1, 60), {}),
    ((1, 1, 1, 10**6), {}), ((1, 1, 1, 1, 5), {}), ((2020, 1, 1, 25), {}), ((2020, 1, 1, 1, 1, 1, 1, "x"), {}), ((2020, 1, 1), {"tzinfo": 5}),
    ((2020, 1, 1), {"fold": 2}), ((2020, 1, 1), {"fold": "x"}), ((timedelta(1),), {}), ((timedelta(0), "x"), {}), ((timedelta(0), 5), {}),
    ((timedelta(0), "x", 1), {}), ((timedelta(0), None), {}), ((10**10,), {}), ((float("nan"),), {}), ((), {"weeks": 1, "days": "x"}),
    ((), {"year": 2020, "month": 2, "day": 3}), ((2020,), {"day": 3, "month": 2}), ((), {"hour": 5, "fold": 1}), ((), {"offset": timedelta(hours=1), "name": "one"}),
]
for make in date, datetime, time, timedelta, timezone:
    for args, keywords in CALLS:
        try:
            print(make.__name__, args, keywords, repr(make(*args, **keywords)))
        except Exception as error:
            print(make.__name__, args, keywords, repr(error))


class Day(date):
    def __new__(cls, year, month, day):
        return super().__new__(cls, year, month, day=day)


print(repr(Day(2020, 1, 2)), Day(2020, 1, 2) + timedelta(1))

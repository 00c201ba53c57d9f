from datetime import date, timedelta
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.ctime())
print(d + timedelta(days=366), d - date(2023, 12, 31), d.replace(day=1), date.fromordinal(738000), date.fromisoformat('20240102'), date.min, date.max)

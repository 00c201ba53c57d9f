import datetime as dt
d = dt.datetime(2024, 2, 29, 13, 14, 15, 16, tzinfo=dt.timezone(dt.timedelta(hours=2), 'X'), fold=1)
print(d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.tzinfo, d.fold, d.dst(), d.tzname(), d.utcoffset())
print(d.timetuple(), d.utctimetuple(), d.timetz(), d.time(), d.date(), d.resolution, d.min, d.max)
print(dt.datetime.fromisocalendar(2024, 9, 4), dt.date.fromisocalendar(2020, 53, 5), dt.date.resolution, dt.time.resolution, dt.timedelta.resolution, dt.date(2024, 1, 1).timetuple())
print(dt.MINYEAR, dt.MAXYEAR, dt.UTC, dt.timezone.utc, dt.timezone.utc.dst(None), dt.timezone.utc.fromutc(dt.datetime(2000, 1, 1, tzinfo=dt.UTC)), dt.timezone.min, dt.timezone.max)
t = dt.time(1, 2, 3, 4, fold=1)
print(t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, t.dst(), t.utcoffset(), t.tzname())
print(dt.datetime.utcfromtimestamp(0), dt.datetime.fromtimestamp(0), dt.datetime.fromtimestamp(1.5, dt.UTC), isinstance(dt.datetime.now(), dt.datetime), dt.datetime.today() <= dt.datetime.now(), dt.date.today() == dt.datetime.utcnow().date())
class Zone(dt.tzinfo):
    def utcoffset(self, when): return dt.timedelta(hours=1)
    def dst(self, when): return dt.timedelta(hours=1)
    def tzname(self, when): return 'Zone'
z = dt.datetime(2000, 6, 1, 12, tzinfo=Zone())
print(z, z.tzname(), z.dst(), z.timetuple().tm_isdst, z.astimezone(dt.UTC), z.tzinfo.fromutc(z))
for work in (lambda: dt.tzinfo().dst(None), lambda: dt.tzinfo().utcoffset(None), lambda: dt.tzinfo().tzname(None), lambda: dt.tzinfo().fromutc(1), lambda: dt.date.fromisocalendar(2020, 60, 1), lambda: dt.datetime(2000, 13, 1), lambda: dt.timezone(5), lambda: dt.timezone(dt.timedelta(days=2)), lambda: z - dt.datetime(2000, 1, 1), lambda: z < dt.datetime(2000, 1, 1), lambda: dt.timedelta(1) / 0, lambda: 5 / dt.timedelta(1), lambda: divmod(5, dt.timedelta(1)), lambda: 5 - dt.date(2000, 1, 1), lambda: dt.datetime.max + dt.timedelta(1), lambda: dt.timedelta(10 ** 9)):
    try: print(work())
    except (TypeError, ValueError, NotImplementedError, OverflowError, ZeroDivisionError) as error: print(type(error).__name__, error)
print(z == dt.datetime(2000, 1, 1), dt.timezone(dt.timedelta(hours=-3)), repr(dt.timezone.utc), hash(d) == hash(d.astimezone(dt.UTC)), dt.timedelta(seconds=1) * 2.5, divmod(dt.timedelta(1), dt.timedelta(hours=5)), dt.timedelta(1) // 7, -dt.timedelta(1), abs(dt.timedelta(-1)), dt.timedelta(1) % dt.timedelta(hours=7), bool(dt.timedelta()))

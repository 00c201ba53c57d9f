"""Arguments of a wrong kind, and operands that do not go together."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo

day, moment = date(2020, 1, 2), datetime(2020, 1, 2, 3, 4)
for work in (
    lambda: day - moment, lambda: moment - day, lambda: day - day, lambda: moment - moment, lambda: day + 5, lambda: day < moment, lambda: day == moment,
    lambda: moment - datetime(2020, 1, 1, tzinfo=timezone.utc), lambda: timedelta(1) * "x", lambda: timedelta(1) / timedelta(0),
    lambda: timezone.utc.utcoffset(5), lambda: timezone.utc.tzname(5), lambda: timezone.utc.dst(5), lambda: timezone.utc.fromutc(5),
    lambda: timezone.utc.fromutc(moment), lambda: timezone.utc.utcoffset(moment), lambda: datetime.combine(1, 2), lambda: datetime.combine(day, 2),
    lambda: datetime.combine(day, time(1), 5), lambda: datetime.combine(moment, time(1)), lambda: moment.isoformat(1), lambda: moment.isoformat("ab"),
    lambda: moment.isoformat("_"), lambda: moment.isoformat("T", "x"), lambda: moment.isoformat("T", 5), lambda: time(1).isoformat(5), lambda: tzinfo().utcoffset(None),
    lambda: date.fromisoformat(5), lambda: date.fromordinal("x"), lambda: datetime.now(1), lambda: moment.astimezone(5), lambda: day.replace(month="x"),
):
    try:
        print(repr(work()))
    except Exception as error:
        print(repr(error))

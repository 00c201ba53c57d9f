from datetime import datetime, timedelta, timezone
z = timezone(timedelta(hours=5, minutes=30), 'IST')
m = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(m, repr(m), m.astimezone(z), z, repr(z), repr(timezone.utc), m.timestamp(), datetime.fromtimestamp(0, timezone.utc), m.astimezone(z) == m)
print(m.strftime('%z %Z'), datetime.fromisoformat('2024-01-01T00:00:00+01:00').utcoffset(), timezone(-timedelta(hours=3)).tzname(None))

from datetime import datetime, timedelta, date, time
m = datetime(2024, 5, 6, 7, 8, 9)
print(m, repr(m), m.date(), m.time(), m.isoformat(' ', 'seconds'), m + timedelta(hours=20), m - datetime(2024, 1, 1), datetime.combine(date(2024, 1, 2), time(3)))
print(m.strftime('%A %d %B %Y, %I:%M %p, %j %U %%'), f'{m:%H:%M}', datetime.strptime('6 May 24', '%d %b %y'))

from datetime import *
for call in (lambda: date(2024, 2, 30), lambda: date(0, 1, 1), lambda: time(24), lambda: datetime(2024, 13, 1), lambda: date.fromisoformat('x'), lambda: datetime.strptime('x', '%Y'), lambda: date(1, 1, 1) - timedelta(1), lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: date(2024, 1, 1) + 1, lambda: timedelta(days='x'), lambda: date('x', 1, 1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)

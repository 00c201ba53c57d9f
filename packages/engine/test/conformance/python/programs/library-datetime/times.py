from datetime import time
t = time(12, 30, 5, 7)
print(t, repr(t), time(1), repr(time(1, 2)), t.isoformat('minutes'), t.replace(hour=1), time.fromisoformat('04:05:06.5'), t > time(1))

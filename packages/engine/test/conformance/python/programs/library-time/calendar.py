import time
t = time.gmtime(1e9)
print(t, t.tm_year, t[3], time.strftime('%Y-%m-%d %H:%M:%S %a %b %j', t), time.asctime(t), time.mktime(t) if False else '')
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
print(time.monotonic() <= time.monotonic(), type(time.time()), type(time.time_ns()), len(time.tzname))

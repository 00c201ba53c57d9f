import time
for call in (time.clock_settime, time.clock_settime_ns):
    for which in (time.CLOCK_MONOTONIC, 99):
        try:
            call(which, 5)
        except OSError as problem:
            print(type(problem).__name__, problem)

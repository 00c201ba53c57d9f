import time
for clock in (time.monotonic_ns, time.perf_counter_ns, time.process_time_ns, time.thread_time_ns, time.time_ns):
    first, second = clock(), clock()
    print(clock.__name__, type(first).__name__, first <= second)
start = time.monotonic_ns(); time.sleep(0.05); print(time.monotonic_ns() - start >= 50_000_000)
start = time.process_time_ns(); sum(range(100000)); print(time.process_time_ns() > start)

import timeit
calls = []
clock = iter(range(1000))
print(timeit.timeit(lambda: calls.append(1), number=5, timer=lambda: next(clock)), len(calls))
print(timeit.timeit('x += 1; made.append(x)', 'x = 0', number=3, globals={'made': calls}, timer=lambda: next(clock)), calls)
print(timeit.repeat('pass', number=2, repeat=3, timer=lambda: next(clock)))
print(timeit.Timer('for i in range(2):\n    y = i').timeit(10) >= 0)
slow = iter(n / 100 for n in range(1000))
seen = []
t = timeit.Timer(lambda: None, timer=lambda: next(ticks))
class Ticks:
    now = 0
ticks = iter(lambda: None, 1)
def counting():
    Ticks.now += 0.03
    return Ticks.now
t = timeit.Timer(lambda: setattr(Ticks, 'now', Ticks.now + 0.01), timer=counting)
print(t.autorange(lambda number, taken: seen.append(number)), seen)
for wrong in (lambda: timeit.Timer(1), lambda: timeit.Timer(setup=3), lambda: timeit.Timer('x ='), lambda: timeit.timeit('no_such', number=1)):
    try: wrong()
    except Exception as e: print(type(e).__name__, e)
print(timeit.default_number, timeit.default_repeat, timeit.default_timer.__name__)

import random
random.seed(5)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], state[0], len(state[1]), state[2])
print(random.randbytes(10), random.getrandbits(100), random.Random(3).randbytes(3))
r = random.Random(42)
print(r.random(), r.VERSION, r.gauss(0, 1), r.gauss(), r.getstate()[2] is None)
print(isinstance(random.SystemRandom().random(), float), random.SystemRandom().randrange(5) < 5, random.SystemRandom.VERSION)
for work in (random.SystemRandom().getstate, lambda: random.SystemRandom().setstate(1), lambda: random.setstate((9, (), None)), lambda: random.randbytes(-1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(1.5), lambda: random.seed([1])):
    try: print(work())
    except Exception as error: print(type(error).__name__, error)
class Own(random.Random):
    def random(self): return 0.5
o = Own()
print(o.random(), o.choice('abc'), o.uniform(2, 4), o.randint(1, 9), o.shuffle(l := [1, 2, 3]), l)
random.seed('text'); print(random.random()); random.seed(b'bytes'); print(random.random()); random.seed(2.5); print(random.random()); random.seed('x', version=1); print(random.random())

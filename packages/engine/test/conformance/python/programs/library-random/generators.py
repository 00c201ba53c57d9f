import random
first, second = random.Random(1), random.Random(1)
print(first.random() == second.random())
state = first.getstate()
a = first.random()
first.setstate(state)
print(a == first.random(), first.randbytes(4))

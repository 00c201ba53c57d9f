def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), range(1, 2, 5) == range(1, 2, 9), range(3) == range(3.0.__int__()))
print(hash(range(3)) == hash(range(0, 3)), hash(range(0)) == hash(range(5, 1)), {range(3): 'x'}[range(0, 3, 1)] if False else 'x', bool(range(0)), bool(range(1)), range(3).__reduce__())
print(hash(range(5)), hash(range(0, 10, 3)))
show(lambda: range(3) < range(4))
show(lambda: range(3) + range(3))
show(lambda: range(3) * 2)
try:
    class Sub(range):
        pass
except TypeError as exception:
    print(exception)

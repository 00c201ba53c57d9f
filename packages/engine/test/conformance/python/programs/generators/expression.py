squares = (x * x for x in range(5))
print(next(squares), list(squares))
nested = ((x, y) for x in range(2) for y in range(2) if x <= y)
print(list(nested))
def f():
    yield 1
print(sum(x for x in [1, 2, 3]))
try:
    next(x for x in [])
except StopIteration as e:
    print('empty', e.args)

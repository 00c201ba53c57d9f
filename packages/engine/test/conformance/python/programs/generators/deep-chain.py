def chain(n):
    if n == 0:
        x = yield 'bottom'
        return x
    r = yield from chain(n - 1)
    return r + 1

g = chain(50)
print(next(g))
try:
    g.send(0)
except StopIteration as e:
    print(e.value)
g = chain(20)
next(g)
try:
    g.throw(KeyError('down'))
except KeyError as e:
    print(e)

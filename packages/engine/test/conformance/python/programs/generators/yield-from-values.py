def inner():
    x = yield 1
    print('inner got', x)
    y = yield 2
    print('inner got', y)
    return 'done'

def outer():
    r = yield from inner()
    print('result', r)
    z = yield 3
    print('outer got', z)

g = outer()
print(next(g))
print(g.send('a'))
print(g.send('b'))
try:
    g.send('c')
except StopIteration as e:
    print('stop', e.value)

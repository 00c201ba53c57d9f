def inner():
    try:
        yield 1
    except ValueError:
        return 'swallowed'

def outer():
    r = yield from inner()
    print('outer has', r)
    yield 'end'

g = outer()
next(g)
print(g.throw(ValueError('v')))

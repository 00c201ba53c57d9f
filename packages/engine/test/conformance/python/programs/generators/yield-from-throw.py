def inner():
    try:
        yield 1
    except ValueError as e:
        print('inner caught', e)
        yield 'from handler'
    return 'r'

def outer():
    r = yield from inner()
    print('outer has', r)
    yield 'end'

g = outer()
next(g)
print(g.throw(ValueError('v')))
print(next(g))

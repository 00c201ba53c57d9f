def inner():
    yield 1

def outer():
    try:
        yield from inner()
    except KeyError as e:
        print('outer caught', e, repr(e.__context__))
        yield 'handled'

g = outer()
next(g)
print(g.throw(KeyError('k')))

def g():
    while True:
        try:
            yield
        except Exception as e:
            print(type(e).__name__, e.args)

def fresh():
    a = g()
    next(a)
    return a

fresh().throw(ValueError)
fresh().throw(ValueError, 'x')
fresh().throw(ValueError, ('x', 1))
fresh().throw(ValueError, None)
fresh().throw(ValueError, KeyError('k'))
fresh().throw(LookupError, KeyError('k'))
fresh().throw(KeyError('inst'))
for args in [(1,), ('text',), (ValueError('a'), 3), (ValueError, 'x', 5), (int,)]:
    try:
        fresh().throw(*args)
    except TypeError as e:
        print('TypeError:', e)

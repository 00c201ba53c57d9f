def g():
    try:
        1 / 0
    except ZeroDivisionError:
        yield 1

a = g()
next(a)
try:
    a.throw(ValueError('v'))
except ValueError as e:
    print(repr(e.__context__))

def h():
    yield

b = h()
next(b)
try:
    raise KeyError('caller')
except KeyError:
    try:
        b.throw(ValueError('w'))
    except ValueError as e:
        print(repr(e.__context__))

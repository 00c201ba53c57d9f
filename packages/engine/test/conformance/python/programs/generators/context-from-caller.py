def g():
    yield 1
    raise TypeError('inside')

a = g()
next(a)
try:
    raise ValueError('outside')
except ValueError:
    try:
        next(a)
    except TypeError as e:
        print(repr(e.__context__))

def g():
    try:
        yield
    finally:
        raise ValueError('in close')

a = g()
next(a)
try:
    a.close()
except ValueError as e:
    print(e, repr(e.__context__))

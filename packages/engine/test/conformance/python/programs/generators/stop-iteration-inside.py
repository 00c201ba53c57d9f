def g():
    yield 1
    raise StopIteration('x')

a = g()
next(a)
try:
    next(a)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

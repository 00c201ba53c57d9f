import inspect, functools
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def f(x, y=1):
    '''First line.

        indented
    rest
    '''
print(inspect.signature(f), inspect.getdoc(f), inspect.unwrap(f) is f.__wrapped__, inspect.signature(functools.partial(f, 1)), inspect.cleandoc('a\n   b\n     c\n\n'))
print(inspect.getfullargspec(lambda a, b=1, *c, d=2, **e: 0))

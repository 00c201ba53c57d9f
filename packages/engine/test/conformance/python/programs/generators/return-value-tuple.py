def g(v):
    return v
    yield

def r(v):
    try:
        next(g(v))
    except StopIteration as e:
        print(repr(e.value), e.args)

r(None)
r((1, 2))
r(ValueError('x'))
r([3])

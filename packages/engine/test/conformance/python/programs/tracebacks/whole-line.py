def f():
    g()

def g():
    x = h()
    return x

def h():
    raise ValueError('all of the line')

f()

def f(a):
    pass

class C:
    x = None

def show(g):
    try:
        g()
    except Exception as e:
        return e

errors = [show(g) for g in [
    lambda: f(),
    lambda: f(1, 2),
    lambda: f(b=1),
    lambda: C.x.y,
    lambda: C().missing,
    lambda: C.x(),
    lambda: print(undefined),
    lambda: -'a',
    lambda: 1 < 'a',
    lambda: [x for x in 5],
    lambda: 3 in 5,
    lambda: f(*3),
    lambda: f(**3),
]]
raise ExceptionGroup('all', errors)

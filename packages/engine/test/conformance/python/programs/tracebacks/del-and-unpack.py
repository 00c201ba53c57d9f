def show(g):
    try:
        g()
    except Exception as e:
        return e
def a():
    x, y = 1, 2, 3
def b():
    x, y = [1]
def c():
    x, *y = []
def d():
    del missing
def e():
    d = {}
    del d['k']
def f():
    x, y = 5
raise ExceptionGroup('all', [show(g) for g in [a, b, c, d, e, f]])

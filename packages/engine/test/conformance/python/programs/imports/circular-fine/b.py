import a
def g():
    return 'g'
def h():
    return a.f()

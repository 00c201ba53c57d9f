def f():
    class Inner(Exception):
        pass
    raise Inner('qualified')
f()

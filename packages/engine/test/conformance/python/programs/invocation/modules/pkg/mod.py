def f():
    raise ValueError(1)


f()

def f():
    def g():
        return valu
    g()
    valu = 1
f()

import b
def f():
    return 'f' + b.g()

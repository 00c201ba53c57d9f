import b
def f():
    return 1

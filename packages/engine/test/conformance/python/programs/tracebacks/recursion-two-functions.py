def f(n):
    g(n)

def g(n):
    if n == 0:
        raise ValueError('bottom')
    f(n - 1)

f(5)

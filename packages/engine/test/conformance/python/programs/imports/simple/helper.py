print('loading helper')
value = 10
def f(x):
    return x * value

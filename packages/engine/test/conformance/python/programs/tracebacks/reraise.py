def f():
    raise ValueError('v')

def g():
    try:
        f()
    except ValueError:
        print('cleaning')
        raise

g()

def f(*args):
    raise ValueError('x')

x = [
    f(1,
      2,
      3), 4]

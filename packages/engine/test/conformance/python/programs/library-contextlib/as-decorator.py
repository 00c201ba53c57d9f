from contextlib import contextmanager, ContextDecorator
@contextmanager
def around(label):
    print('start', label)
    yield
    print('end', label)
@around('f')
def f(x):
    'doc'
    print('in f', x)
    return x
print(f(1), f(2), f.__name__, f.__doc__)
class C(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, *exc):
        print('exit', exc[0] and exc[0].__name__)
        return True
@C()
def g():
    raise ValueError
print(g())

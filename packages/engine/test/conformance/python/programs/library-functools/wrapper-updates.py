import functools
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
class Callable:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
    def __call__(self, *args):
        return self.f(*args)
@Callable
def hello(name):
    'greets'
    return 'hi ' + name
print(hello('x'), hello.__name__, hello.__doc__, hello.__wrapped__ is hello.f)

from contextlib import contextmanager
@contextmanager
def swallow(kind):
    try:
        yield
    except kind as error:
        print('swallowed', repr(error))
with swallow(KeyError):
    {}['x']
try:
    with swallow(KeyError):
        1 / 0
except ZeroDivisionError as error:
    print(error, error.__context__)

import sys

def g():
    try:
        raise KeyError('in generator')
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            print('generator still has', e)
    try:
        raise
    except RuntimeError as e:
        print(e)
    yield 2

a = g()
try:
    raise ValueError('caller')
except ValueError:
    next(a)
    try:
        raise
    except ValueError as e:
        print('caller still has', e)
next(a)

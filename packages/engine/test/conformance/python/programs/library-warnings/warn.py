import warnings
warnings.warn('careful')
warnings.warn('old', DeprecationWarning)
def f():
    warnings.warn('in f', stacklevel=2)
f()
warnings.warn(UserWarning('an object'))
print('done')

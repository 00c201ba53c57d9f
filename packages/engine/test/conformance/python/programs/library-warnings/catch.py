import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn('two', RuntimeWarning)
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('now an error')
    except UserWarning as error:
        print('raised', error)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('unseen')
try:
    warnings.warn('x', int)
except TypeError as error:
    print(error)

import warnings
warnings.filterwarnings('ignore', message='skip')
warnings.filterwarnings('error', category=RuntimeWarning)
warnings.warn('skip this')
try:
    warnings.warn('boom', RuntimeWarning)
except RuntimeWarning as error:
    print(repr(error))
for _ in range(3):
    warnings.warn('only once')
warnings.resetwarnings()
print(warnings.filters, warnings.formatwarning('m', UserWarning, 'file.py', 3, 'text'))

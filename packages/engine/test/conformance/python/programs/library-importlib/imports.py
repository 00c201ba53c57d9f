import importlib
import sys

math = importlib.import_module('math')
print(math.gcd(4, 6), math is sys.modules['math'])
path = importlib.import_module('os.path')
print(path.join('a', 'b'))
print(importlib.import_module('.abc', 'collections').Sized)
importlib.invalidate_caches()
for name, package in ('nothing', None), ('os.nothing', None), ('.x', None), ('..x', 'a'):
    try:
        importlib.import_module(name, package)
    except (ImportError, TypeError) as error:
        print(type(error).__name__, error)
print(importlib.__import__('json').loads('[1]'))

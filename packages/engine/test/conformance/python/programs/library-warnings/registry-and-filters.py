import warnings, sys
print(warnings.__all__)
print(warnings.filters)
def f():
    warnings.warn('one')
    warnings.warn('two', DeprecationWarning)
for _ in range(3): f()
print(sorted(map(str,__warningregistry__)))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    f(); f()
    print([str(x) for x in w])
    print(repr(w[0].message), w[0].category, w[0].filename, w[0].lineno, w[0].line, w[0].file, w[0].source)
f()
warnings.warn(UserWarning('inst'), stacklevel=2)
warnings.warn('res', ResourceWarning)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: f()
    except UserWarning as e: print(repr(e))
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', 'on')
    f()
with warnings.catch_warnings():
    warnings.filterwarnings('once', category=UserWarning)
    for i in range(2):
        warnings.warn('x')
    warnings.warn('x')
with warnings.catch_warnings():
    warnings.simplefilter('module')
    warnings.warn('y')
    warnings.warn('y')
try: warnings.warn('x', int)
except TypeError as e: print(e)
try: warnings.warn('x', 3)
except TypeError as e: print(e)
try: warnings.simplefilter('foo')
except AssertionError as e: print(e)
print(warnings.formatwarning('m', UserWarning, 'nofile.py', 3))
print(warnings.formatwarning('m', UserWarning, 'nofile.py', 3, 'line  '))
print(repr(warnings.catch_warnings(record=True)))
warnings.warn_explicit('exp', UserWarning, 'foo.py', 7)
warnings.warn_explicit('exp', UserWarning, 'foo.py', 7)
reg={}
warnings.warn_explicit('exp', UserWarning, 'foo.py', 7, registry=reg)
warnings.warn_explicit('exp', UserWarning, 'foo.py', 7, registry=reg)
print(reg)
warnings.showwarning('m', UserWarning, 'f.py', 1, sys.stdout)
old = warnings.showwarning
warnings.showwarning = lambda *a, **k: print('custom', a[0], a[1], k)
warnings.warn('z')
warnings.showwarning = old
warnings.resetwarnings()
warnings.warn('dep', DeprecationWarning)
warnings.warn('pend', PendingDeprecationWarning)
print(warnings.filters)
with warnings.catch_warnings(record=True) as w:
    compile('1()', 'cc.py', 'exec')
    print(len(w), w and str(w[0]))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: compile('x = 1\n(1)()', 'cc.py', 'exec')
    except SyntaxError as e: print(repr(e))
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    compile('1()', 'cc.py', 'exec')
exec('1 is 1')
exec('1 is 1')
def g():
    warnings.warn('deep', stacklevel=2)
def h():
    g()
h()

class A:
    def __init__(self): object.__setattr__(self, 'log', [])
    def __getattr__(self, name):
        if name.startswith('x'): return f'made {name}'
        raise AttributeError(f'nothing called {name}')
    def __setattr__(self, name, value):
        self.log.append(('set', name, value))
        super().__setattr__(name, value)
    def __delattr__(self, name):
        self.log.append(('del', name))
        super().__delattr__(name)
    def __dir__(self): return ['b', 'a']
a = A()
print(a.xyz, hasattr(a, 'y'), getattr(a, 'y', 'default'))
a.p = 1
del a.p
print(a.log, dir(a))
try: a.q
except AttributeError as error: print(error, error.name, error.obj is a)
try: del a.zz
except AttributeError as error: print(error)
class B:
    def __getattribute__(self, name):
        print('getattribute', name)
        if name == 'missing': raise AttributeError(name)
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f'getattr {name}'
    def method(self): return 'called'
b = B()
b.v = 3
print(b.v, b.missing, b.method())
print(b.__class__.__name__)
class Bad:
    def __dir__(self): return 5
try: dir(Bad())
except TypeError as error: print(error)
class Module(type(__import__('sys'))):
    def __getattr__(self, name): return name.upper()
print(Module('m').abc)
setattr(b, 'w', 1); print(getattr(b, 'w')); delattr(b, 'w')
for work in (lambda: getattr(b, 5), lambda: setattr(b, 5, 1), lambda: hasattr(b, 1), lambda: delattr(b, b'x')):
    try: print(work())
    except TypeError as error: print(error)

"""What stands after ** and what dicts are made of: mappings, and what only looks like one."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(**k): pass
t(lambda: f(**dict)); t(lambda: f(**type)); t(lambda: f(**int)); t(lambda: f(**[]))
class K:
    def keys(self): raise AttributeError('x')
t(lambda: f(**K()))
class K:
    keys=5
t(lambda: f(**K()))
class K:
    def keys(self): return 5
t(lambda: f(**K()))
class K:
    def keys(self): return ['a']
t(lambda: f(**K()))
t(lambda: f(**{1:2}))
t(lambda: {**dict}); t(lambda: dict(dict)); t(lambda: {}.update(dict)); t(lambda: {**K()})
class M(type):
    def keys(self): return ['a']
    def __getitem__(self, k): return k
class C(metaclass=M): pass
t(lambda: f(**C)); t(lambda: dict(**C)); t(lambda: dict(C)); t(lambda: print(**C))
t(lambda: print(**dict)); t(lambda: len(**dict)); t(lambda: [].sort(**dict)); t(lambda: dict(**dict)); t(lambda: f(a=1, **dict)); t(lambda: f(**{'a': 1}, **dict))
for thing in (dict, 5, None, 'a', K(), dict.keys, {}.keys):
    t(lambda: f(**thing)); t(lambda: (lambda **k: k)(**{}, **thing)); t(lambda: type('N', (), {}, **thing))

class A:
    'doc'
    x = 1
    def f(self): pass
print(list(vars(A)), vars(A)['__dict__'], vars(A)['__weakref__'])
class B(A): pass
print(list(vars(B)))
class C:
    __slots__ = ('a',)
print(list(vars(C)), C.a)
class D:
    def __eq__(self, other): return True
print(list(vars(D)), D.__hash__)
class E(Exception): pass
print(list(vars(E)))
class I(int): pass
print(list(vars(I)))
class L(list): pass
print(list(vars(L)))
class T(type): pass
print(list(vars(T)))
class S(str): pass
print(list(vars(S)))
class W:
    __slots__ = '__weakref__', '__dict__'
print(list(vars(W)))
print('__dict__' in dir(object), '__dict__' in dir(A()), '__dict__' in dir(C()), '__weakref__' in dir(A))
print(dir(A()), dir(C()))
a = A(); a.y = 2
print(A.__dict__['__dict__'].__get__(a), a.__weakref__, type(vars(A)['__dict__']))
try: object().__dict__
except AttributeError as e: print(e)
try: C().__dict__
except AttributeError as e: print(e)
try: C().__weakref__
except AttributeError as e: print(e)
try: vars(C())
except TypeError as e: print(e)
f = lambda: 0
f.attr = 1
print(f.__dict__, '__dict__' in dir(f), type(f).__dict__['__dict__'])
try: a.__dict__ = 3
except TypeError as e: print(e)
a.__dict__ = {'z': 3}
print(a.z, vars(a))
print(E('x').__dict__, BaseException.__dict__['__dict__'])

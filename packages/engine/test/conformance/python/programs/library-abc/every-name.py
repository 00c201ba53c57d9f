import abc
class A(abc.ABC):
    @abc.abstractmethod
    def m(self): 'doc'; return 'base'
    @property
    @abc.abstractmethod
    def p(self): pass
    @p.setter
    def p(self, v): pass
    @classmethod
    @abc.abstractmethod
    def c(cls): pass
    @staticmethod
    @abc.abstractmethod
    def s(): pass
print(sorted(A.__abstractmethods__), A.m.__isabstractmethod__, A.p.__isabstractmethod__, A.__dict__['c'].__isabstractmethod__, A.__dict__['s'].__isabstractmethod__, type(A), isinstance(A, abc.ABCMeta))
class B(A):
    def m(self): return super().m() + '+'
    p = 1
    c = s = None
print(B().m(), B.__abstractmethods__)
for kind in (A, type('Half', (A,), {'m': 1, 'p': 2}), type('One', (A,), {'m': 1, 'p': 2, 'c': 3})):
    try: kind()
    except TypeError as e: print(e)
class Old(metaclass=abc.ABCMeta):
    @abc.abstractproperty
    def p(self): return 1
    @abc.abstractclassmethod
    def c(cls): pass
    @abc.abstractstaticmethod
    def s(): pass
p = Old.__dict__['p']
print(sorted(Old.__abstractmethods__), p.fget.__name__, p.fset, p.fdel is None, p.getter(len).fget, p.setter(len).fset, p.deleter(len).fdel)
token = abc.get_cache_token()
class R(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other): return True if other is str else NotImplemented
print(R.register(int), isinstance(5, R), issubclass(bool, R), issubclass(str, R), issubclass(float, R), abc.get_cache_token() != token)
@R.register
class Deco: pass
print(isinstance(Deco(), R), R.__mro__)
class Late(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
Late.f = lambda self: 1
print(abc.update_abstractmethods(Late) is Late, Late.__abstractmethods__, Late().f())
for work in (lambda: R.register(5), lambda: issubclass(5, R), lambda: A.register(A), lambda: type('L', (R,), {}).register(R)):
    try: print(work())
    except (TypeError, RuntimeError) as e: print(type(e).__name__, e)

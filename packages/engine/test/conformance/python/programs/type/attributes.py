class A: 'doc'
class B(A): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A.__bases__, B.__base__, B.__mro__, B.mro(), A.__subclasses__())
print(type.__base__, object.__base__, object.__bases__, type.__bases__, bool.__base__, type.__subclasses__(type)[:0])
print(type.__prepare__('x', ()), type.__prepare__(), isinstance(A.__dict__, type(type.__dict__)))
A.__name__ = 'Renamed'; A.__qualname__ = 'mod.Renamed'; A.__module__ = 'elsewhere'; A.__doc__ = 'new'
print(A, A.__name__, A.__doc__, repr(A()).split(' at ')[0])
for work in (lambda: setattr(A, '__name__', 5), lambda: setattr(A, '__qualname__', 5), lambda: setattr(int, '__name__', 'x'), lambda: delattr(A, '__name__'),
             lambda: setattr(A, '__name__', 'a\0b'), lambda: setattr(A, '__mro__', ()), lambda: setattr(int, 'x', 1), lambda: setattr(A, '__dict__', {}),
             lambda: type(), lambda: type(1, 2), lambda: type('x', 5, {}), lambda: type('x', (), 5), lambda: type(5, (), {}), lambda: type('x', (5,), {}), lambda: type('x', (int, str), {})):
    try: print(work())
    except (TypeError, AttributeError, ValueError) as error: print(type(error).__name__, error)
print(type('New', (A,), {'y': 1}).y, type(5), type(type), type(A) is type)
class Outer:
    class Inner:
        def method(self): pass
print(Outer.Inner, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.Inner.method)if False else print(Outer.Inner, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__)
print(A.__class__, A().__class__, type.__call__(int, '5'), type.__instancecheck__(int, True), type.__subclasscheck__(int, bool))
print(issubclass(B, (int, A)), isinstance(B(), (int, (str, A))), issubclass(bool, int))
print(object.__subclasshook__(int), object.__init_subclass__())
class P:
    @property
    def v(self): return 1
    @v.setter
    def v(self, x): print('set', x)
    @v.deleter
    def v(self): print('deleted')
p = P.__dict__['v']
print(p.fget.__name__, p.fset.__name__, p.fdel.__name__, p.__get__(P()), p.__set__(P(), 3), p.__delete__(P()), p.__isabstractmethod__, P.v is p)

class A:
    __slots__ = {'x': 'documented', 'y': 'too'}
print(A.x.__objclass__, A.x.__name__, str.join.__objclass__, int.__add__.__objclass__, type(lambda: 0).__code__.__objclass__, dict.__dict__['fromkeys'].__objclass__)
class Described:
    __objclass__ = int
    def __get__(self, instance, owner): return owner.__name__
class B:
    __objclass__ = 'own'
    d = Described()
print(B.d, B.__dict__['d'].__objclass__, B.__objclass__)
a = A(); a.x = 1
for work in (lambda: a.y, lambda: setattr(a, 'z', 1), lambda: delattr(a, 'y'), lambda: A.x.__get__(5), lambda: A.x.__set__(5, 1)):
    try: print(work())
    except (AttributeError, TypeError) as error: print(type(error).__name__, error)
class Sub(A): __slots__ = 'w',
class Open(A): pass
s = Sub(); s.w, s.x = 1, 2
o = Open(); o.anything = 3
print(s.w, s.x, hasattr(s, '__dict__'), o.__dict__, Sub.__slots__, A.__slots__)
for body in ("__slots__ = 'x'; x = 1", "__slots__ = 5", "__slots__ = ['a b']", "__slots__ = '__dict__', '__dict__'"):
    try: exec(f'class C: {body}')
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
try:
    class D(int): __slots__ = 'x',
except TypeError as error: print(error)
class Private:
    __slots__ = '__p',
    def __init__(self): self.__p = 1
print(Private()._Private__p, Private.__slots__)
try:
    class E(A, type('F', (), {'__slots__': 'q'})): pass
except TypeError as error: print(error)

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print('prepare', name, [b.__name__ for b in bases], keywords)
        return {'prepared': True}
    def __new__(mcs, name, bases, namespace, **keywords):
        print('new', name, sorted(k for k in namespace if not k.startswith('__')), keywords)
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **keywords):
        print('init', name, keywords)
        super().__init__(name, bases, namespace)
    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)
    def __instancecheck__(cls, instance): return instance == 'anything'
    def __subclasscheck__(cls, subclass): return subclass is int

class A(metaclass=Meta, option=1):
    value = 2
class B(A, option=2): pass
print(A.prepared, B.value, type(B).__name__)
print(isinstance('anything', A), isinstance(3, A), issubclass(int, A), issubclass(str, A), isinstance(B, Meta))

class Base:
    subclasses = []
    def __init_subclass__(cls, /, tag=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.subclasses.append((cls.__name__, tag))
class One(Base, tag='x'): pass
class Two(One): pass
print(Base.subclasses)
try:
    class Three(Base, other=1): pass
except TypeError as error: print(error)
try:
    class Four(flag=True): pass
except TypeError as error: print(error)

class Stand:
    def __mro_entries__(self, bases):
        print('mro_entries', len(bases))
        return (dict, list)[:1]
class Five(Stand()): pass
print(Five.__mro__, Five.__orig_bases__[0].__class__.__name__)
class Six:
    def __class_getitem__(cls, item): return cls.__name__, item
print(Six[int], Six[1, 2])
print(type('Seven', (Base,), {'x': 1}, tag='made').x, Base.subclasses[-1])
def body_order(): print('body runs last?')
class Eight(metaclass=lambda name, bases, namespace: (name, bases, sorted(namespace))): y = body_order()
print(Eight)

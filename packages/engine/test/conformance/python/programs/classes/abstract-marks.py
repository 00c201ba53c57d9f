def f(): pass
f.__isabstractmethod__ = True
for wrapped in (classmethod(f), staticmethod(f), property(f), property(None, f), classmethod(len), staticmethod(len), property(len)):
    print(type(wrapped).__name__, wrapped.__isabstractmethod__)
class Holder:
    value = property(lambda self: 1)
    __slots__ = ('slot',)
p = Holder.__dict__['value']
p.__set_name__(Holder, 'other')
try: Holder().value = 1
except AttributeError as error: print(error)
slot = Holder.__dict__['slot']
h = Holder()
slot.__set__(h, 5)
print(h.slot, slot.__get__(h), slot.__get__(None, Holder) is slot, slot)
slot.__delete__(h)
try: h.slot
except AttributeError as error: print(error)
code = type(f).__dict__['__code__']
print(code, code.__get__(f) is f.__code__)
other = lambda: 'other'
code.__set__(f, other.__code__)
print(f())
try: code.__delete__(f)
except (AttributeError, TypeError) as error: print(type(error).__name__)
print(f.__builtins__['len'] is len, list[int].__mro_entries__((list[int],)), object.__subclasshook__(int))
with memoryview(b'abc') as view: print(view.__enter__() is view, bytes(view))
try: view[0]
except ValueError as error: print(error)
print(bytearray(b'abc').__alloc__() >= 3)

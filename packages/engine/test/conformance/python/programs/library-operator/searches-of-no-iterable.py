# What cannot be searched is an argument that is not iterable, whatever TypeError its __iter__ raises.
import operator
class A:
    def __iter__(self): raise TypeError('own')
class B:
    def __iter__(self): raise ValueError('own')
class C:
    __iter__ = None
class D:
    def __iter__(self): return 5
class E:
    def __iter__(self): return self
    def __next__(self): raise TypeError('next')
class F:
    def __getitem__(self, i): raise TypeError('item')
class G:
    def __getattr__(self, n): raise AttributeError(n)
for f in (operator.countOf, operator.indexOf, operator.contains, lambda a, b: b in a):
    for o in (0, None, A(), B(), C(), D(), E(), F(), G(), A, [], {}, 'ab', b'ab', (1, 2)):
        try: print(f(o, 'a'))
        except Exception as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))
    print()
try: operator.indexOf([1], 2)
except ValueError as e: print(e)
import traceback
try: operator.countOf(0, 0)
except TypeError: traceback.print_exc()

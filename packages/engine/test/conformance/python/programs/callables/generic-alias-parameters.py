from typing import TypeVar
import types
T=TypeVar('T'); U=TypeVar('U')
u=list[T]|int
print(u, u.__parameters__, u[str], type(u), dict[T, U][int, str], dict[T, list[U]][int, str], (list[T] | dict[U, T])[int, str])
try: (int|str)[int]
except TypeError as e: print(e)
for a in [(int, str), ()]:
    try: print(list[T][a])
    except TypeError as e: print(e)
class A: pass
print(A.__annotations__); A.__annotations__={'x':1}; print(A.__annotations__); del A.__annotations__
try: int.__annotations__
except AttributeError as e: print(e)
for x in tuple[int,str]: print(x, x.__unpacked__, x.__args__, x == tuple[int,str])
print(*tuple[int], list[int].__unpacked__, tuple[*tuple[int, str]])
try: len(list[int])
except TypeError as e: print(e)
print(ExceptionGroup[int])
def f(a, b=2, *, c): return a
g = types.FunctionType(f.__code__.replace(co_name='g', co_firstlineno=99, co_consts=f.__code__.co_consts), {})
print(g.__name__, g.__code__, g(1, 2, c=3)) if False else print(g.__name__, g.__code__.co_name, g.__code__.co_firstlineno, g(1, 2, c=3))
for k in [dict(co_name=1), dict(co_flags='x'), dict(foo=1), dict(co_names=[])]:
    try: f.__code__.replace(**k)
    except TypeError as e: print(e)
@types.coroutine
def old(): 
    x = yield 1
    return x
async def new(): return await old()
c = new(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
@staticmethod
def s(): pass
print(s.__wrapped__ is s.__func__, classmethod(f).__wrapped__ is f)

async def coroutine(): await wait()
async def wait(): await Waits()
class Waits:
    def __await__(self): yield 'paused'
c = coroutine()
print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame.f_code.co_name, c.cr_suspended, c.cr_origin)
print(c.send(None), c.cr_await.__name__, c.cr_suspended, c.__name__, c.__qualname__)
c.close()
print(c.cr_frame, c.cr_await, c.cr_running)
async def agen():
    await Waits()
    yield 1
a = agen()
print(a.ag_running, a.ag_await, a.ag_code.co_name, a.ag_frame.f_code.co_name, a.__name__)
step = a.asend(None)
print(step.send(None), a.ag_running, type(a.ag_await).__name__)
try: step.send(None)
except StopIteration as stop: print(stop.value, a.ag_running, a.ag_await)
def gen():
    yield from [1, 2]
g = gen()
print(g.gi_running, g.gi_yieldfrom, g.gi_suspended, next(g), type(g.gi_yieldfrom).__name__, g.gi_suspended, g.gi_code.co_name)
list(g)
print(g.gi_frame, g.gi_yieldfrom)
g.__name__ = 'renamed'; g.__qualname__ = 'q.renamed'
print(g.__name__, g.__qualname__, repr(g).split(' at ')[0])
async def closing():
    b = agen()
    await b.aclose()
    print(b.ag_frame)
try: closing().send(None)
except StopIteration: print('closed')

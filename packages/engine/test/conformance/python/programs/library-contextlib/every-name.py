import contextlib as c, os, io, sys
class M(c.AbstractContextManager):
    def __exit__(self, *args): print('exit', args[0]); return True
with M() as m: raise ValueError
print(isinstance(io.StringIO(), c.AbstractContextManager), m is not None)
class AM(c.AbstractAsyncContextManager):
    async def __aexit__(self, *args): print('aexit')
async def use():
    async with AM() as a: print(isinstance(a, AM))
    async with c.AsyncExitStack() as stack:
        await stack.enter_async_context(AM()); stack.push_async_exit(AM()); stack.push_async_callback(done, 'arg'); stack.callback(print, 'sync')
        other = stack.pop_all(); await other.aclose()
    @c.asynccontextmanager
    async def gen(): print('in'); yield 5; print('out')
    async with gen() as g: print(g)
    async with c.aclosing(agen()) as x: print(await x.__anext__())
    async with c.nullcontext(7) as n: print(n)
async def done(x): print('done', x)
async def agen():
    try: yield 1
    finally: print('closed')
try: use().send(None)
except StopIteration: pass
before = os.getcwd()
with c.chdir('/'): print(os.getcwd())
print(os.getcwd() == before)
with c.redirect_stdout(io.StringIO()) as out, c.redirect_stderr(out): print('hidden'); print('err', file=sys.stderr)
print(out.getvalue().split())
with c.suppress(KeyError, ZeroDivisionError): 1 / 0
@c.contextmanager
def manager(name):
    print('enter', name)
    try: yield name
    except ValueError as e: print('handled', e)
    finally: print('leave', name)
@manager('deco')
def f(): raise ValueError('in f')
print(f(), f.__name__)
class D(c.ContextDecorator):
    def __enter__(self): print('D in'); return self
    def __exit__(self, *a): print('D out')
@D()
def g(): return 'result'
print(g())
with c.ExitStack() as stack:
    print(stack.enter_context(manager('a'))); stack.push(lambda *a: print('pushed', a[0])); stack.callback(print, 'cb', sep='-'); stack.push(M()); raise ValueError('x')
with c.closing(io.StringIO()) as closing: pass
print(closing.closed)
@c.contextmanager
def none():
    if 0: yield
for work in (lambda: none().__enter__(), lambda: c.ExitStack().enter_context(5), lambda: c.AbstractContextManager(), lambda: stack.push(5) if False else c.closing(5).__exit__(None, None, None)):
    try: print(work())
    except (TypeError, RuntimeError, AttributeError) as e: print(type(e).__name__, e)
@c.contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)

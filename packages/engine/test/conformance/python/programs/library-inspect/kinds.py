import inspect
def g(): yield
async def c(): ...
async def ag(): yield
class A:
    def m(self): ...
    @property
    def p(self): return 1
print(inspect.isfunction(g), inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(c), inspect.isasyncgenfunction(ag), inspect.isclass(A), inspect.ismethod(A().m), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgenerator(g()), inspect.isroutine(len), inspect.isdatadescriptor(A.p), inspect.isabstract(A), [n for n, v in inspect.getmembers(A, inspect.isfunction)])
x = g()
print(inspect.getgeneratorstate(x), next(x), inspect.getgeneratorstate(x), x.close(), inspect.getgeneratorstate(x))

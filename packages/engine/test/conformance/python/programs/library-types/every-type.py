import types, sys
def f(): x = 1; return lambda: x
async def co(): pass
def g(): yield
async def ag(): yield
class C:
    __slots__ = 's',
    def m(self): pass
c = co()
pairs = {'FunctionType': f, 'LambdaType': lambda: 0, 'CodeType': f.__code__, 'MappingProxyType': C.__dict__, 'GeneratorType': g(), 'CoroutineType': c, 'AsyncGeneratorType': ag(), 'MethodType': C().m, 'BuiltinFunctionType': len, 'BuiltinMethodType': [].append, 'WrapperDescriptorType': object.__init__, 'MethodWrapperType': (1).__add__, 'MethodDescriptorType': str.join, 'ClassMethodDescriptorType': dict.__dict__['fromkeys'], 'GetSetDescriptorType': types.FunctionType.__code__, 'MemberDescriptorType': C.s, 'ModuleType': sys, 'CellType': f().__closure__[0], 'GenericAlias': list[int], 'UnionType': int | str, 'EllipsisType': ..., 'NoneType': None, 'NotImplementedType': NotImplemented, 'FrameType': sys._getframe()}
for name, value in pairs.items(): print(name, type(value) is getattr(types, name), getattr(types, name).__name__)
c.close()
try: 1 / 0
except ZeroDivisionError as e: print(isinstance(e.__traceback__, types.TracebackType))
n = types.SimpleNamespace(a=1, b=2); n.c = 3; del n.a; print(n, n == types.SimpleNamespace(b=2, c=3), vars(n))
print(types.new_class('N', (C,), {}, lambda ns: ns.update(v=5)).v, types.prepare_class('P', (int,), {'metaclass': type}), types.resolve_bases((list[int], int)))
m = types.MappingProxyType({'a': 1, 'b': 2}); print(m, list(m.keys()), list(m.values()), list(m.items()), m['a'], m.get('z'), len(m), 'a' in m, m | {'c': 3}, m.copy())
try: m['a'] = 5
except TypeError as e: print(e)
class D:
    @types.DynamicClassAttribute
    def v(self): return 'instance'
    @v.setter
    def v(self, x): print('set', x)
    @v.deleter
    def v(self): print('deleted')
print(D().v); D().v = 1; del D().v
try: D.v
except AttributeError as e: print('no v on the class')
@types.coroutine
def old(): return (yield 'y')
async def new(): return await old()
k = new(); print(k.send(None))
try: k.send(4)
except StopIteration as e: print(e.value)
mod = types.ModuleType('made', 'doc'); mod.x = 1; print(mod, mod.__name__, mod.__doc__, mod.__annotations__, sorted(vars(mod)))
print(types.MethodType(len, 'abc')(), types.MethodType(f, 1).__func__ is f, types.CellType(5).cell_contents, types.CellType())if False else print(types.MethodType(len, 'abc')(), types.CellType(5).cell_contents)
for work in (lambda: types.NoneType(1), lambda: types.GeneratorType(), lambda: types.MethodType(5, 1), lambda: types.MethodType(len, None), lambda: types.ModuleType(5), lambda: types.MappingProxyType(5), lambda: types.new_class('N', (int, str)), lambda: types.CellType().cell_contents):
    try: print(work())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)

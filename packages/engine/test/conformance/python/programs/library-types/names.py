import types
def f(): yield
async def c(): ...
print(types.FunctionType, types.GeneratorType, types.CoroutineType, types.MethodType, types.BuiltinFunctionType, types.ModuleType, types.CodeType, types.NoneType, types.EllipsisType, types.MappingProxyType, types.GenericAlias, types.UnionType, types.CellType, types.TracebackType, types.FrameType, types.LambdaType is types.FunctionType)
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias))

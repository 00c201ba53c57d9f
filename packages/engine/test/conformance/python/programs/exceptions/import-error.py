e = ImportError('m', name='n', path='p')
print(e.msg, e.name, e.path, e.args, str(e), repr(e))
print(ImportError().msg, ImportError('a', 'b').msg, str(ImportError('a', 'b')))
try:
    ImportError('m', other=1)
except TypeError as err:
    print(err)
print(ModuleNotFoundError('x', name='y').name)

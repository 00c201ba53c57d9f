def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('TestHook'.removeprefix('Test'), 'BaseTestCase'.removeprefix('Test'), 'a'.removeprefix(''), 'MiscTests'.removesuffix('Tests'), 'TmpDirMixin'.removesuffix('Tests'), 'a'.removesuffix('a'), 'a'.removesuffix(''))
show(lambda: 'a'.removeprefix(1))
show(lambda: 'a'.removesuffix(None))
show(lambda: 'a'.removesuffix())

eg = ExceptionGroup('top', [ValueError(1), ExceptionGroup('nested', [TypeError(2), ValueError(3)]), KeyError(4)])
m, r = eg.split(ValueError)
print(repr(m))
print(repr(r))
print(repr(eg.subgroup((TypeError, KeyError))))
print(eg.subgroup(OSError), eg.split(OSError))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
print(eg.subgroup(ExceptionGroup) is eg)
for bad in [3, 'x', [ValueError], (ValueError, 3)]:
    try:
        eg.split(bad)
    except TypeError as e:
        print(e)

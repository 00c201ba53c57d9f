class A(ValueError, KeyError):
    pass
try:
    raise A('x')
except KeyError as e:
    print(repr(e), str(e), isinstance(e, ValueError))
try:
    class B(OSError, ImportError):
        pass
except TypeError as e:
    print(e)

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def f(a, b=2, *args, c, d=4, **kw):
    "documentation"
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__annotations__, f.__dict__)
f.x = 5
f.__name__ = "g"
f.__doc__ = "other"
f.__defaults__ = (10,)
print(f.x, f.__name__, f.__doc__, f.__dict__, f.__qualname__, f(1, c=0), f.__globals__ is globals(), type(f.__code__).__name__)
error(lambda: setattr(f, "__name__", 5))
error(lambda: setattr(f, "__defaults__", 5))
error(lambda: setattr(f, "__kwdefaults__", 5))
error(lambda: setattr(f, "__dict__", 5))
error(lambda: setattr(f, "__code__", 5))
error(lambda: setattr(f, "__annotations__", 5))
error(lambda: setattr(f, "__globals__", {}))
error(lambda: f.nothing)
error(lambda: f())
del f.x
error(lambda: f.x)
f.__defaults__ = None
error(lambda: f())

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


import_free = type(__builtins__)
m = import_free("name", "doc")
m.x = 1
print(m, m.__name__, m.__doc__, m.x, sorted(k for k in m.__dict__), type(m).__name__)
error(lambda: m.nothing)
error(lambda: import_free())
error(lambda: import_free(5))
del m.x
error(lambda: m.x)
m.__getattr__ = lambda name: name * 2
print(m.abc, dir(m)[:3])

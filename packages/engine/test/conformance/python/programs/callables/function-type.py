def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def f(x):
    return x + y


y = 10
F = type(f)
g = F(f.__code__, {"y": 100})
print(f(1), g(1), g.__name__, F(f.__code__, globals(), "named").__name__, F(f.__code__, globals(), "d", (7,))())
print(callable(f), f == f, f != g, hash(f) == hash(f), bool(f), f.__class__.__name__, F.__name__)
error(lambda: type("X", (F,), {}))
error(lambda: f.__call__())
print(f.__call__(2), (lambda *a: a).__call__(1, 2))

def f(a, b, /, c, *, d=1, **kw):
    x = 1
    y = lambda: x
    return y


c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_nlocals, c.co_firstlineno, c.co_flags, c.co_names)
inner = f(1, 2, 3).__code__
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_consts)
print(f.__code__ is f.__code__, f.__code__ == f.__code__, hash(c) == hash(c))
f.__code__ = (lambda *a, **k: "replaced").__code__
print(f(1))

import inspect
def f(a, b=2, *args, c=3, **kw): ...
s = inspect.signature(f)
b = s.bind(1, 5, 6, c=7, d=8)
print(b, b.args, b.kwargs, b.arguments)
p = s.bind(1)
p.apply_defaults()
print(p.arguments)
for args, kw in (((), {}), ((1,), {'a': 2})):
    try:
        s.bind(*args, **kw)
    except TypeError as error:
        print(error)
try:
    inspect.signature(lambda x: x).bind(1, 2)
except TypeError as error:
    print(error)
try:
    inspect.signature(lambda x: x).bind(1, y=2)
except TypeError as error:
    print(error)
print(s.bind_partial().arguments, s == inspect.signature(f), s.replace(return_annotation=int))

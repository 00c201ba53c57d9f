def g():
    yield from h()

def h():
    yield 1

a = g()
print(a.gi_running, a.gi_yieldfrom, a.gi_suspended, a.__name__, a.__qualname__)
next(a)
print(a.gi_running, type(a.gi_yieldfrom).__name__, a.gi_suspended)
print(a.gi_code is g.__code__, a.gi_frame is not None)
for _ in a:
    pass
print(a.gi_frame, a.gi_yieldfrom, a.gi_suspended)
a.__name__ = 'other'
print(a.__name__)
try:
    a.__name__ = 3
except TypeError as e:
    print(e)

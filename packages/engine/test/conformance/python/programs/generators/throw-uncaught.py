def inner():
    yield 1
    yield 2

def g():
    yield from inner()

a = g()
print(next(a))
a.throw(RuntimeError('into inner'))

class C:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, t, v, tb):
        print('exit', t.__name__ if t else None)
        return t is ValueError

def g():
    with C():
        yield 1
        yield 2
    yield 3

a = g()
next(a)
print(a.throw(ValueError('x')))
b = g()
next(b)
b.close()
print(list(g()))

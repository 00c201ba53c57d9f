class It:
    def __iter__(self):
        return self
    def __next__(self):
        return 1

def g():
    try:
        yield from It()
    except ValueError as e:
        print('here', e)
        yield 'x'

a = g()
next(a)
print(a.throw(ValueError('v')))
b = g()
next(b)
try:
    b.send(3)
except AttributeError as e:
    print(e)
b = g()
next(b)
b.close()

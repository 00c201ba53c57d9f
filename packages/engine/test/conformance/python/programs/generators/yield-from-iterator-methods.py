class It:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration('over')
        return self.n
    def send(self, v):
        print('send', v)
        return self.__next__()
    def throw(self, *args):
        print('throw', [type(a).__name__ for a in args])
        raise StopIteration('thrown')
    def close(self):
        print('close')

def g():
    r = yield from It()
    print('r', r)
    yield 'end'

a = g()
print(next(a))
print(a.send(7))
print(a.throw(ValueError('x')))
b = g()
next(b)
b.close()
print([x for x in g()])

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def g():
    a = A('a')
    yield 1
    b = A('b')
    yield 2


it = g()
print(next(it))
del it
print(list(g()))

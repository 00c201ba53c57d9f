class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    a = A('in f')
    raise ValueError('wrong')


try:
    f()
except ValueError as error:
    print('handling', error)
print('handled')
try:
    f()
except ValueError:
    print('no name')
print('end')

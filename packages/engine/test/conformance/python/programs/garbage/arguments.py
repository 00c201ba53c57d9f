class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f(x):
    print('in f')
    del x
    print('deleted in f')


f(A('argument'))
print('after')
a = A('named')
f(a)
print('still there')

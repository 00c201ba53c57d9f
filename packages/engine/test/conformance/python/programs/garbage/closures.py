class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f(a):
    def inner():
        return a.name
    return inner


g = f(A('captured'))
print(g())
g = None
print('end')

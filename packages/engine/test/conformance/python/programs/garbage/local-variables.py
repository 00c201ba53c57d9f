class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    c = A('c')
    a = A('a')
    b = A('b')
    print('leaving')
    return 1


print(f())

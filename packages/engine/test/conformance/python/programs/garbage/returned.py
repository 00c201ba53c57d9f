class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    a = A('kept')
    b = A('left')
    return a


x = f()
print('back')
del x
print('end')

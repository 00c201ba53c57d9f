class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    a = A('one')

    def change():
        nonlocal a
        a = A('two')
        print('changed')
    change()
    print('returning')


f()
print('end')

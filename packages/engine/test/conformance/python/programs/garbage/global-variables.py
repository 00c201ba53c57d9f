class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    global a
    a = A('new')
    print('set')
    del a
    print('deleted')


a = A('old')
f()

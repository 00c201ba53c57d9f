class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    local = A('local')
    raise KeyError('gone')


a = A('a')
f()

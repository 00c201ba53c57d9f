class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('a')
b = A('b', a)
a.held = b
a.held = None
del a
print('in b')
del b
print('end')

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


shared = A('shared')
a = A('a', shared)
b = A('b', shared)
del shared, a
print('one holder left')
del b
print('end')

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('a')
s = {a}
del a
print('in a set')
s.clear()
print('cleared')
s = frozenset([A('b')])
del s
print('end')

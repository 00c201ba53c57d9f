class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('a')
a.__del__()
print('called')
del a
print('end')

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('a')
b = a
del a
print('one name left')
del b
print('none')

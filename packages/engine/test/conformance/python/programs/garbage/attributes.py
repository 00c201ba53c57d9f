class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('a')
a.x = A('x')
a.y = A('y')
a.x = None
print('set')
del a.y
print('deleted')
a.z = A('z')
a.__dict__.clear()
print('cleared')
a.name = 'a'

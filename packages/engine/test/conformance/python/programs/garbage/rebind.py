class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a = A('first')
print('made')
a = A('second')
print('rebound')
a = None
print('end')

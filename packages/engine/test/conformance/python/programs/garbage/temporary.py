class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


A('dropped')
print(A('shown').name)
print([A('in list')] and 1)
if A('tested'):
    print('true')
print('end')

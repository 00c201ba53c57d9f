class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


import atexit
atexit.register(print, 'at exit')
b = A('b')
_a = A('_a')
c = A('c', A('in c'))
print('end')

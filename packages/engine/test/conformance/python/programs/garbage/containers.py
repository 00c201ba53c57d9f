class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


for make in (lambda: [A(1), A(2), A(3)], lambda: (A(1), A(2)), lambda: {'x': A('x'), 'y': A('y')}):
    held = make()
    print('made')
    held = None

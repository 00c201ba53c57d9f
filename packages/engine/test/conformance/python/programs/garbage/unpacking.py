class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


a, b = A('a'), A('b')
a, b = b, a
print('swapped')
a = None
first, *rest = [A(1), A(2), A(3)]
print('unpacked')
del rest
print('end')
del first, b

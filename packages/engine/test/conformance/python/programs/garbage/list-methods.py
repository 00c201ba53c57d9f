class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


items = [A(n) for n in range(5)]
items.pop()
print('popped')
del items[0]
print('deleted')
items[0] = None
print('replaced')
items.clear()
print('cleared')

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


d = {n: A(n) for n in range(5)}
d.pop(0)
print('popped')
del d[1]
d[2] = 'new'
print('replaced')
d.popitem()
print('item')
d.clear()
print('cleared')

class P:
    __slots__ = 'x', 'name'

    def __init__(self, name, x=None):
        self.name, self.x = name, x

    def __del__(self):
        print('del', self.name)


p = P('p', P('q'))
p.x = None
print('set')
p.x = P('r')
del p
print('end')

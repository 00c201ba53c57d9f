import gc


class C:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


a, b = C('a'), C('b')
a.other, b.other = b, a
del a, b
print('dropped')
print(gc.collect())
c = C('c')
c.me = c
c.held = C('held')
del c
print('again')
print(gc.collect())

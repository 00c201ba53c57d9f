class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f(x=A('default')):
    return x.name


print(f())
del f
print('end')

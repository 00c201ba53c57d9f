class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    a = A('a')
    try:
        return 'value'
    finally:
        print('finally')


print(f())

class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


def f():
    a = A('in f')
    raise ValueError('wrong')


try:
    f()
except ValueError as error:
    kept = error
print('kept')
kept.__traceback__ = None
print('without traceback')

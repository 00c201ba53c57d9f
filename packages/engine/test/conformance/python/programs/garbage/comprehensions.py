class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


print([a.name for a in [A(1), A(2)]])
print({a.name: 1 for a in (A(3), A(4))})
print(sum(a.name for a in [A(5), A(6)]))

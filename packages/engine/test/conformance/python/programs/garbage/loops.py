class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


for a in [A(1), A(2), A(3)]:
    print('turn', a.name)
print('over')
del a
for n in range(3):
    b = A(n)
print('made')

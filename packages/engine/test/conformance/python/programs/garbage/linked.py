class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


head = None
for n in range(5):
    head = A(n, head)
print('built')
head = head.held
print('first gone')
head = None
print('end')

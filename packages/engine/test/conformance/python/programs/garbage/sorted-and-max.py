class A:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


items = [A(3), A(1), A(2)]
print([a.name for a in sorted(items, key=lambda a: a.name)])
print(max(items, key=lambda a: a.name).name)
items.sort(key=lambda a: -a.name)
while items:
    items.pop()

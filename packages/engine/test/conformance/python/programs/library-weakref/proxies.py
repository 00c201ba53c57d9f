import weakref


class C:
    def __init__(self):
        self.x = 1

    def __len__(self):
        return 7


c = C()
p = weakref.proxy(c)
p.x += 1
print(c.x, len(p))
del c
try:
    p.x
except ReferenceError as error:
    print(error)

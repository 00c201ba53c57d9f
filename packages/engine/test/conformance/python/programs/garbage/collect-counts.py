# What gc.collect says of circles that nobody watches.
import gc

gc.collect()


def count(name, make):
    make()
    print(name, gc.collect(), gc.collect())


class Node:
    pass


def two():
    a = Node()
    b = Node()
    a.other = b
    b.other = a


def itself():
    a = Node()
    a.other = a


def a_list():
    items = []
    items.append(items)


def a_dict():
    names = {}
    names['me'] = names


class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)


def tree():
    root = Tree()
    for _ in range(3):
        Tree(root)


class Holder:
    pass


def held():
    a = Holder()
    a.me = a
    a.data = [1, 2, 3]
    a.pair = (1, 2)
    a.names = {'k': 1}
    a.lists = {'k': []}
    a.single = (a,)


class Places:
    __slots__ = ('x',)


def places():
    a = Places()
    a.x = a


def recursive():
    def inner():
        return inner


def exception():
    try:
        raise ValueError
    except ValueError as error:
        kept = error


def a_class():
    class Local:
        pass


def a_class_with_places():
    class Local:
        __slots__ = ('x',)

    a = Local()
    a.x = a


class WithMethod:
    def method(self):
        pass


def bound():
    a = WithMethod()
    a.bound = a.method


class Loud:
    def __del__(self):
        print('del')


def finalised():
    a = Loud()
    a.me = a


def suspended():
    def numbers():
        yield me

    me = numbers()
    next(me)


class Wide:
    pass


def many_attributes():
    a = Wide()
    for number in range(40):
        setattr(a, f'a{number}', number)
    a.me = a


def nothing():
    a = [Node(), {'x': Node()}]


for name, make in list(globals().items()):
    if callable(make) and not isinstance(make, type) and name != 'count':
        count(name, make)


def ten():
    for _ in range(10):
        two()


gc.disable()
count('ten', ten)
kept = Node()
kept.other = kept
count('still used', two)
del kept
print(gc.collect())

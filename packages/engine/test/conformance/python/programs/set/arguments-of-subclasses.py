class Mine(set):
    pass


class Frozen(frozenset):
    pass


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for kind in (set, frozenset, Mine, Frozen):
    show(lambda: kind(1, 2))
    show(lambda: kind(x=1))
    show(lambda: kind(1, x=2))
    show(lambda: kind(5))
show(lambda: set().__init__(1, 2, 3))
show(lambda: set().__init__(x=1))
show(lambda: set.__init__(1, 2))
show(lambda: frozenset.__new__(Frozen, 1, 2))

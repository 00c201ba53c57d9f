class R:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __ror__(self, other):
        return ("ror", other)

    def __rsub__(self, other):
        return ("rsub", other)


print([1] + R(), (1,) + R(), [1] * R(), {1} | R(), {1: 2} | R(), {1} - R(), {1: 1}.keys() - [1])


class L(list):
    def __radd__(self, other):
        return "L.radd"

    def __add__(self, other):
        return "L.add"


print([1] + L([2]), L([1]) + [2], [1].__add__(L([2])))

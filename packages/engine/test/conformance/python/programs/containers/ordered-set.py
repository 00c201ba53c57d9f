class OrderedSet:
    def __init__(self, items=()):
        self._items = dict.fromkeys(items)

    def __contains__(self, x):
        return x in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __or__(self, other):
        return OrderedSet([*self, *other])

    def __repr__(self):
        return f"{type(self).__name__}({list(self)})"


s = OrderedSet("hello") | OrderedSet([1, 2])
print(s, len(s), "h" in s, [*s], max(OrderedSet([4, 9])))

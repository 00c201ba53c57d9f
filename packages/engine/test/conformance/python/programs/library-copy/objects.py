import copy
class Node:
    def __init__(self, value):
        self.value, self.next = value, self
n = Node([1])
shallow, deep = copy.copy(n), copy.deepcopy(n)
print(shallow.value is n.value, shallow.next is n, deep.value, deep.value is n.value, deep.next is deep)
class Slots:
    __slots__ = ('x', 'y')
s = Slots()
s.x = [1]
print(copy.deepcopy(s).x, hasattr(copy.copy(s), 'y'))

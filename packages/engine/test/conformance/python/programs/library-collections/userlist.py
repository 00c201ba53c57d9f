from collections import UserList
class Loud(UserList):
    def append(self, item):
        print('adding', item)
        super().append(item)
l = Loud([3, 1])
l.append(2)
l.sort()
print(l, l[0], l[1:], type(l[1:]).__name__, l + [9], l * 2, 3 in l, len(l), l == [1, 2, 3], l.index(2), l.count(1))
l.extend([7]); l.insert(0, 0); l.remove(7); l.reverse()
print(l, l.pop(), l.copy())

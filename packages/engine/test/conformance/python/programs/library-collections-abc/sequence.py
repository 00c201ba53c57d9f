from collections.abc import Sequence
class Countdown(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i
c = Countdown(4)
print(list(c), 3 in c, 9 in c, c.index(2), c.count(1), list(reversed(c)))
try:
    c.index(99)
except ValueError:
    print('not there')
try:
    Sequence()
except TypeError as error:
    print(error)

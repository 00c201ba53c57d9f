from functools import cached_property
class Data:
    def __init__(self, values):
        self.values = values
    @cached_property
    def total(self):
        'the sum'
        print('adding')
        return sum(self.values)
d = Data([1, 2])
print(d.total, d.total, d.__dict__, Data.total.__doc__)
d.values.append(5)
del d.total
print(d.total)
class S:
    __slots__ = ()
    x = cached_property(lambda self: 1)
try:
    S().x
except TypeError as error:
    print(error)

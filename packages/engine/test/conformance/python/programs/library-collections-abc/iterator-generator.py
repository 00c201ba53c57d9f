from collections.abc import Iterator, Generator, Iterable
class Up(Iterator):
    def __init__(self):
        self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n
print(list(Up()), iter(Up()).__class__.__name__)
class Once(Generator):
    def send(self, value):
        return value
    def throw(self, typ, val=None, tb=None):
        raise typ
g = Once()
print(next(g), g.send(5), g.close())
class Duck:
    def __iter__(self):
        return iter(())
print(issubclass(Duck, Iterable), issubclass(int, Iterable))

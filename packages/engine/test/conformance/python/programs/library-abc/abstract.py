from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self):
        return f'{self.name}: {self.area()}'
class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
    name = 'square'
print(Square(2).show(), Shape.__abstractmethods__ == {'area', 'name'})
for cls in (Shape, type('Half', (Shape,), {'area': lambda self: 1})):
    try:
        cls()
    except TypeError as error:
        print(error)

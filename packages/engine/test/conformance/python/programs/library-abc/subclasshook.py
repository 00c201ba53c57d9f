from abc import ABC
class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any('quack' in base.__dict__ for base in other.__mro__)
        return NotImplemented
class Duck:
    def quack(self): ...
print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(int, Quacks))

from abc import ABC, abstractmethod
class Base(ABC):
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def help(): ...
class Good(Base):
    @classmethod
    def make(cls):
        return cls()
    @staticmethod
    def help():
        return 'help'
print(type(Good.make()).__name__, Good.help(), sorted(Base.__abstractmethods__))
try:
    Base()
except TypeError as error:
    print(error)

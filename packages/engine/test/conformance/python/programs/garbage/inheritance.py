class Base:
    def __del__(self):
        print('base of', type(self).__name__)


class Child(Base):
    pass


class Own(Base):
    def __del__(self):
        print('own')
        super().__del__()


Base()
Child()
Own()


class L(list):
    def __del__(self):
        print('list of', len(self))


L([1, 2])

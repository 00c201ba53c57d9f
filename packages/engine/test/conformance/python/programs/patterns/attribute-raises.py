class C:
    __match_args__ = ('x',)
    @property
    def x(self):
        raise ValueError('property')
class D:
    @property
    def x(self):
        raise AttributeError('none')
match D():
    case D(x=1):
        print('m')
    case _:
        print('no match')
match C():
    case C(1):
        print('m')

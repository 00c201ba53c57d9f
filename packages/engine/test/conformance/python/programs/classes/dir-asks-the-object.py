class Told:
    __slots__ = ('size',)

    def __getattr__(self, name):
        print('getattr', name)
        raise AttributeError(name)


class Made:
    __slots__ = ('size',)

    def __getattr__(self, name):
        if name == '__dict__':
            return {'more': 1}
        raise ZeroDivisionError


class Seen:
    def __getattribute__(self, name):
        print('getattribute', name)
        return object.__getattribute__(self, name)


class Failing:
    __slots__ = ()

    def __getattr__(self, name):
        raise ZeroDivisionError(name)


for kind in (Told, Made, Seen, Failing):
    try:
        print([name for name in dir(kind()) if name[0] != '_'])
    except ZeroDivisionError as error:
        print(error)

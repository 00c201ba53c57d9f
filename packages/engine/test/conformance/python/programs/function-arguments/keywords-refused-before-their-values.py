# What ** takes from a mapping: its keys, each refused before its value is asked for.


class Mapping:
    def __init__(self, *names):
        self.names = names

    def keys(self):
        print('keys')
        return iter(self.names)

    def __getitem__(self, name):
        print('get', name)
        return 1


class Failing(Mapping):
    error = KeyError()

    def __getitem__(self, name):
        raise self.error


def given(**options):
    print(options)


def told(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


told(lambda: given(a=1, **Mapping('b', 'a', 'c')))
told(lambda: given(a=1, **Mapping('b', 3, 'a', 'c')))
told(lambda: given(**Mapping('b', 3, 'c')))
told(lambda: given(**Mapping('b', 'b')))
told(lambda: given(a=1, **Mapping('b', 'b')))
told(lambda: given(**Mapping('b'), **Mapping('c', 'b', 'd')))
told(lambda: given(**Mapping('b'), c=1, **Mapping('c', 'b', 'd')))
told(lambda: given(a=1, **{3: 4, 'a': 2}))
told(lambda: given(a=1, **{'b': 4, 'a': 2, 'c': 3}))
told(lambda: given(a=1, **dict(a=1)))
told(lambda: print(dict(a=1, **{'a': 2})))
told(lambda: print(dict({'a': 1}, **{'a': 2})))
told(lambda: print(end='', **dict(end='')))
for error in (KeyError(), KeyError('x'), KeyError(3), KeyError('x', 'y'), AttributeError('no')):
    failing = Failing('a')
    failing.error = error
    told(lambda: given(**failing))
    told(lambda: print(1, **failing))
    told(lambda: [].sort(**failing))
    told(lambda: {**failing})
told(lambda: given(**3))
told(lambda: len(**3))

"""What errors of the system show, when their attributes are set and deleted."""
import bisect
import operator
import types


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def change(error, *changes):
    for name, *value in changes:
        if value:
            setattr(error, name, value[0])
        else:
            delattr(error, name)
    return str(error)


t(lambda: change(OSError(2, 'x', 'f'), ('filename', None)))
t(lambda: change(OSError(2, 'x', 'f'), ('filename',)))
t(lambda: change(OSError(2, 'x', 'f'), ('filename2', None)))
t(lambda: change(OSError(2, 'x', 'f'), ('filename2', 'g')))
t(lambda: change(OSError(2, 'x'), ('filename2', 'g')))
t(lambda: change(OSError(2, 'x'), ('filename', 'g')))
t(lambda: change(OSError(), ('errno', 3)))
t(lambda: change(OSError(), ('errno', 3), ('strerror', 'text')))
t(lambda: change(OSError('a'), ('filename', 'g')))
t(lambda: change(OSError(2, 'x', 'f'), ('errno', None)))
t(lambda: change(OSError(2, 'x', 'f'), ('strerror', 7)))
try:
    open('missing')
except OSError as error:
    t(lambda: change(error, ('filename', None)))
for make in (OSError, lambda: OSError(1, 2), lambda: BlockingIOError(11, 'x', 7), lambda: BlockingIOError(11, 'x'), lambda: OSError(11, 'x', 7), lambda: BlockingIOError(11, 'x', 'y')):
    error = make()
    t(lambda: error.characters_written)
    t(lambda: setattr(error, 'characters_written', 'new'))
    t(lambda: setattr(error, 'characters_written', 2**70))
    t(lambda: delattr(error, 'characters_written'))
    t(lambda: error.characters_written)
    t(lambda: setattr(error, 'characters_written', 5))
    t(lambda: (error.characters_written, error.args))
    t(lambda: delattr(error, 'characters_written'))
    t(lambda: delattr(error, 'characters_written'))
t(lambda: bisect.bisect(types.MappingProxyType({0: 1}), 1))
t(lambda: bisect.bisect(types.MappingProxyType({0: 1}), 1, 0, 1))
t(lambda: bisect.bisect(types.MappingProxyType({0: 1}), 1, 0, 0))


class H:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


for hint in (True, False, 3, -1, -2**63, -2**63 - 1, 2**63 - 1, 2**63, None, 1.5, NotImplemented):
    t(lambda: operator.length_hint(H(hint), 7))

/** `abc`: classes with abstract methods, and with subclasses that only say so. */
export const source = String.raw`
from _abc import _abc_init, _abc_register

_token = 0


class _State:
    """What an abstract class knows of others, as far as it was asked."""

    __slots__ = ('registered', 'yes', 'no', 'token')

    def __init__(self):
        self.registered = []
        self.yes = set()
        self.no = set()
        self.token = _token


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _find_abstract(cls, namespace.items())
        _abc_init(cls)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        global _token
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        _abc_register(cls, subclass)
        _token += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        own = type(instance)
        return cls.__subclasscheck__(subclass) or own is not subclass and cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.token != _token:
            state.no.clear()
            state.token = _token
        elif subclass in state.no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in subclass.__mro__
            if not answer:
                for other in [*state.registered, *cls.__subclasses__()]:
                    if issubclass(subclass, other):
                        answer = True
                        break
        (state.yes if answer else state.no).add(subclass)
        return answer


def _find_abstract(cls, items):
    names = {name for name, value in items if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        _find_abstract(cls, cls.__dict__.items())
    return cls


def get_cache_token():
    return _token


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class ABC(metaclass=ABCMeta):
    __slots__ = ()
`;

/** `typing`: what programs use of it when they run. */
export const source = String.raw`
import sys
from _callers import caller_module
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])
UnionType = type(int | str)
_function = type(lambda: None)


def _type_check(arg, message, module=None):
    """A type, or what stands for one: None is its type, text a reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _Special) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if isinstance(arg, _Alias) and arg.__origin__ in (ClassVar, Final) and 'ClassVar' not in message:
        raise TypeError(f'{arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _type_repr(value):
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    if isinstance(value, _function):
        return value.__name__
    return repr(value)


def _parameters_of(args):
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, _Variable):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = _parameters_of(arg)
        else:
            inner = getattr(arg, '__parameters__', ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


class _Special:
    """A form such as Union, whose meaning is in its subscript."""

    def __init__(self, name, getitem=None, doc=None):
        self._name = name
        self._getitem = getitem
        self.__doc__ = doc

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)

    @property
    def __name__(self):
        return self._name

    @property
    def __module__(self):
        return 'typing'


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


LiteralString = _Special('LiteralString')
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
TypeAlias = _Special('TypeAlias')


def _single(self, parameters):
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _Alias(self, (item,), name=self._name)


ClassVar = _Special('ClassVar', _single)
Final = _Special('Final', _single)
Required = _Special('Required', _single)
NotRequired = _Special('NotRequired', _single)
TypeGuard = _Special('TypeGuard', _single)


def _union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    given = []
    for one in [_type_check(one, message) for one in parameters]:
        given.extend(one.__args__ if isinstance(one, (_UnionGenericAlias, UnionType)) else (one,))
    flat = list(dict.fromkeys(given))
    if len(flat) == 1:
        return flat[0]
    name = 'Optional' if len(flat) == 2 and type(None) in flat else None
    return _UnionGenericAlias(Union, tuple(flat), name=name)


def _optional(self, parameters):
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


Union = _Special('Union', _union)
Optional = _Special('Optional', _optional)


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for one in parameters:
        flat.extend(one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,))
    try:
        seen = set()
        unique = []
        for one in flat:
            if (one, type(one)) not in seen:
                seen.add((one, type(one)))
                unique.append(one)
        flat = unique
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


Literal = _Special('Literal', _literal)


def _concatenate(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    return _ConcatenateGenericAlias(self, parameters)


Concatenate = _Special('Concatenate', _concatenate)


def _unpack(self, parameters):
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


Unpack = _Special('Unpack', _unpack)


class ForwardRef:
    """A type by the text that stands for it."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(f'({arg},)[0]' if arg[0] == '*' else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        globalns = {} if globalns is None else globalns
        value = eval(self.__forward_code__, globalns, globalns if localns is None else localns)
        value = _type_check(value, 'Forward references must evaluate to types.')
        return _evaluated(value, globalns, localns, recursive_guard | {self.__forward_arg__})

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args):
        raise TypeError('ForwardRef cannot be called')

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _evaluated(value, globalns, localns, guard=frozenset()):
    if isinstance(value, ForwardRef):
        return value._evaluate(globalns, localns, guard)
    if isinstance(value, (_Alias, GenericAlias, UnionType)) and not isinstance(value, _LiteralGenericAlias):
        args = value.__args__
        if isinstance(value, GenericAlias) and not isinstance(value, _Alias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in args)
        found = tuple(_evaluated(arg, globalns, localns, guard) for arg in args)
        if found == value.__args__:
            return value
        if isinstance(value, UnionType):
            return Union[found]
        if isinstance(value, _Alias):
            return value.copy_with(found)
        return GenericAlias(value.__origin__, found)
    return value


class _Variable:
    def __repr__(self):
        if getattr(self, '__covariant__', False):
            return f'+{self.__name__}'
        return f'{"-" if getattr(self, "__contravariant__", False) else "~"}{self.__name__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args):
        raise TypeError(f'{type(self).__name__!r} object is not callable')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _named(self, name):
        self.__name__ = name
        module = caller_module()
        if module != 'typing':
            self.__module__ = module


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self._named(name)
        self.__constraints__ = tuple(_type_check(one, message) for one in constraints)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __typing_subst__(self, arg):
        arg = _type_check(arg, 'Parameters to generic types must be types.')
        if isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class TypeVarTuple(_Variable):
    def __init__(self, name):
        self._named(name)

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._named(name)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(one, 'Expected a type.') for one in arg)
        if arg is Ellipsis or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias)):
            return arg
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return type(other) is type(self) and other.__origin__ == self.__origin__


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class _BaseAlias:
    """What stands for a class: a call makes an object of it, attributes are its."""

    def __init__(self, origin, *, inst=True, name=None):
        self.__dict__.update(__origin__=origin, _inst=inst, _name=name, __slots__=None)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead'
            )
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Special):
            raise TypeError(f'Cannot subclass {self!r}')
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        place = bases.index(self)
        rest = bases[place + 1:]
        if not any(isinstance(one, _BaseAlias) or issubclass(one, Generic) for one in rest):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if '__origin__' in self.__dict__ and not (len(name) > 4 and name[:2] == '__' == name[-2:]):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name[:2] == '__' == name[-2:] or name in ('_name', '_inst', '_nparams', '_defaults'):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_BaseAlias):
    """A class or form with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        if name is None:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        wanted = self.__parameters__
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec) and not (
            len(args) == 1 and isinstance(args[0], (list, tuple, ParamSpec, type(...)))
        ):
            args = (args,)
        args = tuple(
            _type_check(arg, 'Parameters to generic types must be types.')
            if isinstance(variable, TypeVar) else arg
            for arg, variable in zip(args, wanted)
        ) + args[len(wanted):] if not any(isinstance(one, TypeVarTuple) for one in wanted) else args
        return self.copy_with(_substituted(self, self.__args__, wanted, args))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f'{name}[{", ".join(map(_type_repr, self.__args__)) or "()"}]'

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Special):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _substituted(alias, args, wanted, given):
    """The arguments with those given in the places of the variables."""
    mapping = {}
    many = next((place for place, one in enumerate(wanted) if isinstance(one, TypeVarTuple)), None)
    if many is None:
        if len(given) != len(wanted):
            word = 'many' if len(given) > len(wanted) else 'few'
            raise TypeError(f'Too {word} arguments for {alias}; actual {len(given)}, expected {len(wanted)}')
        mapping.update(zip(wanted, given))
    else:
        after = len(wanted) - many - 1
        if len(given) < len(wanted) - 1:
            raise TypeError(
                f'Too few arguments for {alias}; actual {len(given)}, expected at least {len(wanted) - 1}'
            )
        end = len(given) - after
        mapping.update(zip(wanted[:many], given[:many]))
        mapping[wanted[many]] = given[many:end]
        mapping.update(zip(wanted[many + 1:], given[end:]))

    def replace(items):
        made = []
        for one in items:
            if isinstance(one, _UnpackGenericAlias) and one.__args__[0] in mapping:
                made.extend(mapping[one.__args__[0]])
            elif isinstance(one, ParamSpec) and isinstance(mapping.get(one), (list, tuple)):
                made.extend(mapping[one])
            elif isinstance(one, _Variable):
                made.append(mapping.get(one, one))
            elif isinstance(one, (tuple, list)):
                made.append(tuple(replace(one)))
            elif isinstance(one, type) and not isinstance(one, GenericAlias):
                made.append(one)
            elif getattr(one, '__parameters__', ()):
                made.append(one[tuple(mapping[parameter] for parameter in one.__parameters__)])
            else:
                made.append(one)
        return made

    return tuple(replace(args))


class _SpecialGenericAlias(_BaseAlias):
    """List and its like, without arguments as yet."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        module = origin.__module__
        self.__doc__ = f'A generic version of {module}.{origin.__qualname__}.'

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_check(arg, 'Parameters to generic types must be types.') for arg in args)
        wanted = self._nparams
        if wanted == 0:
            raise TypeError(f'{self} is not a generic class')
        if len(args) != wanted:
            word = 'many' if len(args) > wanted else 'few'
            raise TypeError(f'Too {word} arguments for {self}; actual {len(args)}, expected {wanted}')
        return _Alias(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _Alias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if len(args) >= 2 and args[-1] is ...:
            args = (*[_type_check(arg, 'Tuple[t, ...]: t must be a type.') for arg in args[:-1]], ...)
        else:
            args = tuple(_type_check(arg, 'Tuple[t0, t1, ...]: each t must be a type.') for arg in args)
        return _Alias(tuple, args, name='Tuple', inst=False)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, given):
        if not isinstance(given, tuple) or len(given) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = given
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, (list, tuple)):
            message = 'Callable[[arg, ...], result]: each arg must be a type.'
            args = tuple(_type_check(arg, message) for arg in args)
        else:
            args = (args,)
        return _CallableGenericAlias(self.__origin__, (*args, result), name='Callable', inst=True)


class _CallableGenericAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        shown = list(map(_type_repr, args))
        return f'typing.Callable[[{", ".join(shown[:-1])}], {shown[-1]}]'


class _UnionGenericAlias(_Alias):
    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_type_repr(args[1] if args[0] is type(None) else args[0])}]'
        return f'typing.Union[{", ".join(map(_type_repr, args))}]'

    def copy_with(self, args):
        return Union[args]

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_Alias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, args, inst=inst, name='Literal')
        self.__parameters__ = ()

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__)) or "()"}]'

    def _typed(self):
        return {(arg, type(arg)) for arg in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))


class _ConcatenateGenericAlias(_Alias):
    pass


class _UnpackGenericAlias(_Alias):
    def __repr__(self):
        return f'*{_type_repr(self.__args__[0])}'


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        return 'Annotated' if name in ('__name__', '__qualname__') else super().__getattr__(name)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        kind = params[0]
        if getattr(kind, '__origin__', None) not in (ClassVar, Final, Required, NotRequired):
            kind = _type_check(kind, 'Annotated[t, ...]: t must be a type.')
        return _AnnotatedAlias(kind, params[1:])

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            params = tuple(params)
            for one in params:
                if not isinstance(one, (_Variable, _UnpackGenericAlias)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, params)
        wanted = cls.__parameters__
        if not wanted:
            raise TypeError(f'{cls} is not a generic class')
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
            if not (len(params) == 1 and isinstance(params[0], (list, tuple, ParamSpec, type(...)))):
                params = (params,)
            elif isinstance(params[0], list):
                params = (tuple(params[0]),)
        message = 'Parameters to generic types must be types.'
        params = tuple(
            tuple(one) if isinstance(one, (list, tuple)) else one if one is ... else _type_check(one, message)
            for one in params
        )
        if any(isinstance(one, TypeVarTuple) for one in wanted):
            if len(params) < len(wanted) - 1:
                raise TypeError(
                    f'Too few arguments for {cls}; actual {len(params)}, expected at least {len(wanted) - 1}'
                )
        elif len(params) != len(wanted):
            word = 'many' if len(params) > len(wanted) else 'few'
            raise TypeError(f'Too {word} arguments for {cls}; actual {len(params)}, expected {len(wanted)}')
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__.get('__orig_bases__')
        bases = cls.__bases__ if own is None else own
        if own is not None:
            plain = Generic in own
        else:
            plain = Generic in bases and cls.__name__ != 'Protocol'
        if plain:
            raise TypeError('Cannot inherit from plain Generic')
        variables = ()
        if own is not None:
            variables = _parameters_of(own)
            declared = None
            for base in own:
                if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                    if base.__origin__ is Generic and declared is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    declared = base.__parameters__
            if declared is not None:
                missing = [one for one in variables if one not in declared]
                if missing:
                    shown = ', '.join(map(str, missing))
                    raise TypeError(
                        f'Some type variables ({shown}) are not listed in Generic[{", ".join(map(str, declared))}]'
                    )
                variables = declared
        cls.__parameters__ = tuple(variables)


_no_members = {
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
    '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '_is_protocol',
    '_is_runtime_protocol', '__parameters__', '__orig_bases__', '__orig_class__', '_MutableMapping__marker',
    '__qualname__', '__firstlineno__', '_abc_impl', '_no_init_or_replace_init', '__match_args__',
    '__init_subclass__',
}


def _members_of(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
            if name not in _no_members:
                names.add(name)
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        for name in _members_of(cls):
            if not hasattr(instance, name):
                return False
            if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                return False
        return True

    def __subclasscheck__(cls, other):
        if getattr(cls, '_is_protocol', False) and cls is not Protocol and cls not in getattr(other, '__mro__', ()):
            if not getattr(cls, '_is_runtime_protocol', False):
                if not _asked_by_abc():
                    raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            elif not all(callable(getattr(cls, name, None)) for name in _members_of(cls)):
                if not _asked_by_abc():
                    raise TypeError("Protocols with non-method members don't support issubclass()")
            elif not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
        return super().__subclasscheck__(other)


def _asked_by_abc():
    return caller_module() in ('abc', 'functools')


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        return NotImplemented
    members = _members_of(cls)
    if not all(callable(getattr(cls, name, None)) for name in members):
        return NotImplemented
    for name in members:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', {}) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            known = base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib')
            if not known and not getattr(base, '_is_protocol', False):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    wrapped.__wrapped__ = decorator
    wrapped.__name__ = decorator.__name__
    wrapped.__qualname__ = decorator.__qualname__
    return wrapped


def no_type_check(arg):
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, _function):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a '
        'stub module should always be followed by an implementation that is not @overload-ed.'
    )


def overload(func):
    real = getattr(func, '__func__', func)
    _overloads.setdefault((real.__module__, real.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    real = getattr(func, '__func__', func)
    return list(_overloads.get((real.__module__, real.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default,
            'order_default': order_default,
            'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers,
            'kwargs': kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseAlias, GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, GenericAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, '__name__', None) == 'Callable' and not (
            len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))
        ):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def _without_extras(kind):
    if isinstance(kind, _AnnotatedAlias):
        return _without_extras(kind.__origin__)
    if hasattr(kind, '__origin__') and kind.__origin__ in (Required, NotRequired):
        return _without_extras(kind.__args__[0])
    if isinstance(kind, (_Alias, GenericAlias, UnionType)) and not isinstance(kind, _LiteralGenericAlias):
        args = tuple(_without_extras(arg) for arg in kind.__args__)
        if args == kind.__args__:
            return kind
        if isinstance(kind, UnionType):
            return Union[args]
        return kind.copy_with(args) if isinstance(kind, _Alias) else GenericAlias(kind.__origin__, args)
    return kind


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = getattr(module, '__dict__', {}) if globalns is None else globalns
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                names, local = local, names
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _hint(value, names, local)
    else:
        names = globalns
        if names is None:
            if isinstance(obj, type(sys)):
                names = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                names = getattr(inner, '__globals__', {})
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (_function, type(len), type(sys))):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in annotations.items():
            hints[name] = _hint(value, names, names if localns is None else localns)
    return hints if include_extras else {name: _without_extras(kind) for name, kind in hints.items()}


def _hint(value, globalns, localns):
    if value is None:
        value = type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    return _evaluated(value, globalns, localns)


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = caller_module()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                    f'\x60{cls.__name__} = NewType({cls.__name__!r}, {name})\x60'
                )

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {
        field: _type_check(kind, f'field {field} annotation must be a type') for field, kind in types.items()
    }
    made = namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f'Non-default namedtuple field {name} cannot follow default field'
                    f'{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}'
                )
        made = _make_named_tuple(typename, types, ns['__module__'], [ns[name] for name in defaults])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in ns.items():
            if name in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
            if name not in ('__module__', '__name__', '__annotations__') and name not in made._fields:
                setattr(made, name, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_named_tuple(typename, dict(fields), caller_module())


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        for key, kind in ns.get('__annotations__', {}).items():
            if getattr(kind, '__origin__', None) not in (Required, NotRequired):
                kind = _type_check(kind, message)
            annotations[key] = kind
            inner = kind.__origin__ if isinstance(kind, _AnnotatedAlias) else kind
            form = getattr(inner, '__origin__', None)
            if form is Required or form is not NotRequired and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    ns = {'__annotations__': dict(fields), '__module__': caller_module()}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
TYPE_CHECKING = False
Text = str

List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')

import collections.abc as _abc

Callable = _CallableType(_abc.Callable, 2)
for _name, _count in {
    'Hashable': 0, 'Sized': 0, 'ByteString': 0, 'Awaitable': 1, 'Coroutine': 3, 'AsyncIterable': 1, 'AsyncIterator': 1,
    'Iterable': 1, 'Iterator': 1, 'Reversible': 1, 'Container': 1, 'Collection': 1, 'MutableSet': 1,
    'Mapping': 2, 'MutableMapping': 2, 'Sequence': 1, 'MutableSequence': 1, 'MappingView': 1, 'KeysView': 1,
    'ItemsView': 2, 'ValuesView': 1, 'Generator': 3, 'AsyncGenerator': 2,
}.items():
    globals()[_name] = _SpecialGenericAlias(getattr(_abc, _name), _count)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name='AbstractSet')
_lazy = {
    'Deque': ('collections', 'deque', 1), 'DefaultDict': ('collections', 'defaultdict', 2),
    'OrderedDict': ('collections', 'OrderedDict', 2), 'Counter': ('collections', 'Counter', 1),
    'ChainMap': ('collections', 'ChainMap', 2),
    'ContextManager': ('contextlib', 'AbstractContextManager', 1),
    'AsyncContextManager': ('contextlib', 'AbstractAsyncContextManager', 1),
    'Pattern': ('re', 'Pattern', 1), 'Match': ('re', 'Match', 1),
}


def __getattr__(name):
    if name not in _lazy:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    module, original, count = _lazy[name]
    if module == 'collections':
        import collections as holder
    elif module == 'contextlib':
        import contextlib as holder
    else:
        import re as holder
    value = _SpecialGenericAlias(getattr(holder, original), count, name=name)
    globals()[name] = value
    return value


def _new_class(name, bases, namespace):
    resolved = tuple(one for base in bases for one in _entries(base, bases))
    if resolved != bases:
        namespace['__orig_bases__'] = bases
    return _ProtocolMeta(name, resolved, namespace)


def _entries(base, bases):
    return (base,) if isinstance(base, type) else base.__mro_entries__(bases)


def _supports(name, method, result):
    def call(self):
        pass

    call.__name__ = method
    call.__annotations__ = {'return': result}
    bases = (Protocol[T_co],) if result is Any else (Protocol,)
    made = _new_class(name, bases, {
        '__module__': __name__, '__slots__': (), method: abstractmethod(call), '_is_protocol': True,
    })
    return runtime_checkable(made)


for _name, _method, _result in (
    ('SupportsInt', '__int__', int), ('SupportsFloat', '__float__', float), ('SupportsBytes', '__bytes__', bytes),
    ('SupportsComplex', '__complex__', complex), ('SupportsIndex', '__index__', int),
    ('SupportsAbs', '__abs__', Any), ('SupportsRound', '__round__', Any),
):
    globals()[_name] = _supports(_name, _method, _result)


def _abstract(names, properties):
    def method(self, *args):
        pass

    made = {name: abstractmethod(lambda self, *args: None) for name in names.split()}
    return made | {name: property(abstractmethod(method)) for name in properties.split()}


class IO(Generic[AnyStr]):
    __slots__ = ()
    locals().update(_abstract(
        'close fileno flush isatty read readable readline readlines seek seekable tell truncate writable write '
        'writelines __enter__ __exit__', 'mode name closed',
    ))


class TextIO(IO[str]):
    __slots__ = ()
    locals().update(_abstract('__enter__', 'buffer encoding errors line_buffering newlines'))


class BinaryIO(IO[bytes]):
    __slots__ = ()


__all__ = [_name for _name in [*globals(), *_lazy] if _name[0] != '_' and _name not in (
    'sys', 'caller_module', 'ABCMeta', 'abstractmethod', 'GenericAlias', 'UnionType', 'T', 'KT', 'VT', 'T_co', 'T_contra',
)]
`;

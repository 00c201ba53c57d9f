/** `dataclasses`: classes whose methods follow from their fields. */
export const source = String.raw`
import sys

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
    'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]

GenericAlias = type(list[int])


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_no_metadata = type(type.__dict__)({})


class _Kind:
    __slots__ = 'name',

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'


_type = type


class InitVar:
    __slots__ = 'type',

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        plain = isinstance(kind, _type) and not isinstance(kind, GenericAlias)
        return f'dataclasses.InitVar[{kind.__name__ if plain else repr(kind)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        'name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
        '_field_type',
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else type(_no_metadata)(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in (
            'name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata',
            'kw_only',
        ))
        return f'Field({shown},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = 'init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen'

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)})'


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _define(name, parameters, lines, scope, module_names):
    """Makes a function out of its text; what the text names beside the module's stands in the scope."""
    body = '\n'.join(f'  {line}' for line in lines) or '  pass'
    text = f'def {name}({", ".join(parameters)}):\n{body}'
    text = '\n'.join(f' {line}' for line in text.split('\n'))
    text = f'def _create({", ".join(scope)}):\n{text}\n return {name}'
    namespace = {}
    exec(text, module_names, namespace)
    return namespace['_create'](**scope)


def _names_class(annotation, cls, names, module_name):
    """Whether a type is one of the names of a module, also when it is written as text."""
    if isinstance(annotation, str):
        text = annotation.strip().partition('[')[0].strip()
        prefix, _, name = text.rpartition('.')
        if name not in names:
            return False
        own = sys.modules.get(cls.__module__)
        space = own.__dict__ if own is not None else {}
        other = sys.modules.get(module_name)
        if prefix:
            return other is not None and space.get(prefix) is other
        return other is not None and space.get(name) is getattr(other, name, None)
    return None


def _is_classvar(annotation, cls):
    written = _names_class(annotation, cls, ('ClassVar',), 'typing')
    if written is not None:
        return written
    typing = sys.modules.get('typing')
    return typing is not None and (
        annotation is typing.ClassVar
        or getattr(annotation, '__origin__', None) is typing.ClassVar and not isinstance(annotation, type)
    )


def _is_initvar(annotation, cls):
    written = _names_class(annotation, cls, ('InitVar',), __name__)
    if written is not None:
        return written
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    written = _names_class(annotation, cls, ('KW_ONLY',), __name__)
    return annotation is KW_ONLY if written is None else written


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _init_function(all_fields, frozen, has_post_init, self_name, module_names, slots):
    standard = [one for one in all_fields if one.init and not one.kw_only]
    keyword = [one for one in all_fields if one.init and one.kw_only]
    seen_default = False
    for one in standard:
        if not (one.default is MISSING and one.default_factory is MISSING):
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {one.name!r} follows default argument')
    scope = {
        'MISSING': MISSING, '_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY, '__dataclass_builtins_object__': object,
    }

    def parameter(one):
        scope[f'_type_{one.name}'] = one.type
        text = f'{one.name}:_type_{one.name}'
        if one.default is not MISSING:
            return f'{text}=_dflt_{one.name}'
        if one.default_factory is not MISSING:
            return f'{text}=_HAS_DEFAULT_FACTORY'
        return text

    lines = []
    for one in all_fields:
        name = one.name
        default = f'_dflt_{name}'
        if one.default_factory is not MISSING:
            scope[default] = one.default_factory
            value = f'{default}()'
            if one.init:
                value = f'{value} if {name} is _HAS_DEFAULT_FACTORY else {name}'
        elif one.init:
            if one.default is not MISSING:
                scope[default] = one.default
            value = name
        elif slots and one.default is not MISSING:
            scope[default] = one.default
            value = default
        else:
            continue
        if one._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(f'__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})')
        else:
            lines.append(f'{self_name}.{name}={value}')
    if has_post_init:
        given = ','.join(one.name for one in all_fields if one._field_type is _FIELD_INITVAR)
        lines.append(f'{self_name}.__post_init__({given})')
    parameters = [self_name, *map(parameter, standard)]
    if keyword:
        parameters += ['*', *map(parameter, keyword)]
    made = _define('__init__', parameters, lines, scope, module_names)
    made.__annotations__ = {**{one.name: one.type for one in standard + keyword}, 'return': None}
    return made


def _tuple_text(names, owner):
    return f'({"".join(f"{owner}.{name}," for name in names)})'


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    if hasattr(value, '__qualname__'):
        value.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    module_names = module.__dict__ if module is not None else {}
    setattr(cls, '__dataclass_params__', _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            for one in inherited.values():
                fields[one.name] = one
            if base.__dataclass_params__.frozen:
                any_frozen = True
            elif frozen and _FIELDS in base.__dict__:
                raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    keyword_only_seen = False
    keyword_only = kw_only
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if keyword_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            keyword_only_seen = keyword_only = True
        else:
            own.append(_field_of(cls, name, annotation, keyword_only))
    for one in own:
        fields[one.name] = one
        if isinstance(getattr(cls, one.name, None), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases and any_frozen and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    in_init = [one for one in fields.values() if one._field_type in (_FIELD, _FIELD_INITVAR)]
    plain = [one for one in fields.values() if one._field_type is _FIELD]
    if init:
        self_name = '__dataclass_self__' if 'self' in fields else 'self'
        made = _init_function(in_init, frozen, hasattr(cls, '__post_init__'), self_name, module_names, slots)
        _set_new(cls, '__init__', made)
    if repr:
        _set_new(cls, '__repr__', _repr_function([one.name for one in plain if one.repr]))
    compared = [one.name for one in plain if one.compare]
    if eq:
        _set_new(cls, '__eq__', _comparison('__eq__', '==', compared, module_names))
    if order:
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _comparison(name, operator, compared, module_names)):
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                    'functools.total_ordering'
                )
    if frozen:
        for name, function in _frozen_functions(cls, [one.name for one in plain]):
            if _set_new(cls, name, function):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    if unsafe_hash:
        if has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        _add_hash(cls, plain, module_names)
    elif eq and not has_hash:
        if frozen:
            _add_hash(cls, plain, module_names)
        else:
            cls.__hash__ = None
    if cls.__dict__.get('__doc__') is None:
        cls.__doc__ = cls.__name__ + _signature_text(in_init if init else [])
    if match_args:
        _set_new(cls, '__match_args__', tuple(one.name for one in in_init if one.init and not one.kw_only))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, [one.name for one in plain], frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature_text(in_init):
    def shown(kind):
        if isinstance(kind, type) and not isinstance(kind, GenericAlias):
            name = kind.__qualname__
            return name if kind.__module__ in ('builtins', cls_module) else f'{kind.__module__}.{name}'
        return repr(kind).replace('typing.', '')

    cls_module = None
    parts = []
    star = False
    for one in sorted((one for one in in_init if one.init), key=lambda one: bool(one.kw_only)):
        if one.kw_only and not star:
            star = True
            parts.append('*')
        text = f'{one.name}: {shown(one.type)}'
        if one.default is not MISSING:
            text += f' = {one.default!r}'
        elif one.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return f'({", ".join(parts)})'


_shown = set()


def _repr_function(names):
    def __repr__(self):
        key = id(self)
        if key in _shown:
            return '...'
        _shown.add(key)
        try:
            parts = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
            return f'{self.__class__.__qualname__}({parts})'
        finally:
            _shown.discard(key)

    return __repr__


def _comparison(name, operator, names, module_names):
    left, right = _tuple_text(names, 'self'), _tuple_text(names, 'other')
    lines = ['if other.__class__ is self.__class__:', f' return {left}{operator}{right}', 'return NotImplemented']
    return _define(name, ('self', 'other'), lines, {}, module_names)


def _frozen_functions(cls, names):
    def check(self, name, action):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot {action} field {name!r}')

    def __setattr__(self, name, value):
        check(self, name, 'assign to')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        check(self, name, 'delete')
        super(cls, self).__delattr__(name)

    return ('__setattr__', __setattr__), ('__delattr__', __delattr__)


def _add_hash(cls, plain, module_names):
    names = [one.name for one in plain if (one.compare if one.hash is None else one.hash)]
    made = _define('__hash__', ('self',), [f'return hash({_tuple_text(names, "self")})'], {}, module_names)
    made.__qualname__ = f'{cls.__qualname__}.__hash__'
    cls.__hash__ = made


def _with_slots(cls, names, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace['__slots__'] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualified = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualified
    if frozen:
        def _dataclass_getstate(self):
            return [getattr(self, one.name) for one in fields(self)]

        def _dataclass_setstate(self, state):
            for one, value in zip(fields(self), state):
                object.__setattr__(self, one.name, value)

        for name, function in (('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate)):
            if name not in namespace:
                setattr(made, name, function)
        # The methods that refuse changes know the class by a variable.
        for name in ('__setattr__', '__delattr__'):
            for cell in made.__dict__[name].__closure__ or ():
                if cell.cell_contents is cls:
                    cell.cell_contents = made
                elif callable(cell.cell_contents) and getattr(cell.cell_contents, '__closure__', None):
                    for inner in cell.cell_contents.__closure__:
                        if inner.cell_contents is cls:
                            inner.cell_contents = made
    return made


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False
):
    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(one for one in found.values() if one._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('asdict() should be called on dataclass instances')
    return _inner(obj, lambda pairs: dict_factory(pairs), True)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('astuple() should be called on dataclass instances')
    return _inner(obj, lambda values: tuple_factory(values), False)


def _inner(obj, make, named):
    kind = type(obj)
    if hasattr(kind, _FIELDS):
        values = [(one.name, _inner(getattr(obj, one.name), make, named)) for one in fields(obj)]
        return make(values if named else [value for _, value in values])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_inner(item, make, named) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind(_inner(item, make, named) for item in obj)
    if isinstance(obj, dict):
        pairs = ((_inner(key, make, named), _inner(value, make, named)) for key, value in obj.items())
        return kind(obj.default_factory, pairs) if hasattr(kind, 'default_factory') else kind(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False
):
    from keyword import iskeyword
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind

    def fill(space):
        space.update(namespace or {})
        space.update(defaults)
        space['__annotations__'] = annotations

    from types import new_class
    cls = new_class(cls_name, bases, {}, fill)
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot
    )


def replace(obj, /, **changes):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError('replace() should be called on dataclass instances')
    for one in getattr(obj, _FIELDS).values():
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError(
                    f'field {one.name} is declared with init=False, it cannot be specified with replace()'
                )
        elif one.name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise ValueError(f'InitVar {one.name!r} must be specified with replace()')
            changes[one.name] = getattr(obj, one.name)
    return obj.__class__(**changes)
`;

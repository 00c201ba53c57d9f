/** `enum`: classes whose objects are named constants. */
export const source = String.raw`
from _callers import caller_module
from types import DynamicClassAttribute

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
    'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
    'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
    'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name',
]

_property = property


class nonmember:
    """What must not become a member of an enumeration."""

    def __init__(self, value):
        self.value = value


class member:
    """What must become a member, even if it is a descriptor."""

    def __init__(self, value):
        self.value = value


class property(DynamicClassAttribute):
    """A property that does not hide a member of the same name."""

    name = clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return found
        if self.fget is None:
            found = type(instance)._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


_unset = object()


class auto:
    """Stands for the value that the enumeration gives."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % (self.value,)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' != name[-2]


def _is_private(class_name, name):
    start = f'_{class_name}__'
    return len(name) > len(start) and name.startswith(start) and not name.endswith('__')


def _is_descriptor(value):
    return any(hasattr(value, name) for name in ('__get__', '__set__', '__delete__'))


_sunder_allowed = {
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
    '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
}


class _EnumDict(dict):
    """The names of a class body, in which members are told from the rest."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = ''
        self._generate = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _sunder_allowed:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._value_of(key, value)
            elif type(value) is tuple and any(isinstance(part, auto) for part in value):
                value = tuple(
                    self._value_of(key, part) if isinstance(part, auto) else part for part in value
                )
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _value_of(self, key, place):
        if place.value is _unset:
            place.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        self._auto_called = True
        return place.value

    def update(self, members, **more):
        for key in members.keys() if hasattr(members, 'keys') else ():
            self[key] = members[key]
        if not hasattr(members, 'keys'):
            for key, value in members:
                self[key] = value
        for key, value in more.items():
            self[key] = value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace['_generate_next_value_'] = getattr(first, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignored = classdict.setdefault('_ignore_', []) if '_ignore_' in classdict else []
        for name in ignored:
            classdict.pop(name, None)
        names = list(classdict._member_names)
        if 'mro' in names or '' in names:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(name) for name in names if name in ('mro', '')))
        values = {name: classdict[name] for name in names}
        generate = classdict._generate
        body = {name: value for name, value in classdict.items() if name not in values and name != '_ignore_'}
        if generate is not None:
            body['_generate_next_value_'] = staticmethod(generate)
        order = body.pop('_order_', None)
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        member_type, first = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(body, member_type, first)
        body['_new_member_'] = new
        body['_use_args_'] = use_args
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_values_'] = []
        body['_member_type_'] = member_type
        body['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        body['_boundary_'] = boundary or getattr(first, '_boundary_', None)
        body['_flag_mask_'] = body['_all_bits_'] = 0
        body['_singles_mask_'] = 0
        body['_inverted_'] = None
        made = super().__new__(metacls, cls, bases, body, **kwds)
        for name, value in values.items():
            metacls._add_member(made, name, value, member_type)
        metacls._finish(made, body, member_type, first, save_new)
        if order is not None:
            by_definition = [name for name in order if name in made._member_names_]
            if by_definition != made._member_names_:
                raise TypeError(
                    f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}'
                )
        return made

    def _add_member(cls, name, value, member_type):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        new = cls._new_member_
        made = new(cls, *args) if cls._use_args_ else new(cls)
        if not hasattr(made, '_value_'):
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        try:
            known = cls._value2member_map_.get(value)
        except TypeError:
            known = next((one for one in cls._member_map_.values() if one._value_ == value), None)
        if known is not None:
            made = known
        else:
            made.__init__(*args)
            single = not _is_flag(cls) or not isinstance(value, int) or value and value & (value - 1) == 0
            if single:
                cls._member_names_.append(name)
        inherited = None
        for base in cls.__mro__[1:]:
            inherited = base.__dict__.get(name)
            if inherited is not None:
                break
        cls._member_map_[name] = made
        if isinstance(inherited, property):
            redirect = property()
            redirect.fget, redirect.fset, redirect.fdel = inherited.fget, inherited.fset, inherited.fdel
            redirect.name, redirect.clsname = name, cls.__name__
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, made)
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)

    def _finish(cls, body, member_type, first, save_new):
        if _is_flag(cls):
            single = everything = 0
            for one in cls._member_map_.values():
                value = one._value_
                if isinstance(value, int):
                    everything |= value
                    if value > 0 and value & (value - 1) == 0:
                        single |= value
            cls._flag_mask_ = everything
            cls._singles_mask_ = single
            cls._all_bits_ = 2 ** everything.bit_length() - 1
            ordered = [cls._member_map_[name]._value_ for name in cls._member_names_]
            if ordered != sorted(ordered):
                cls._iter_member_ = cls._iter_member_by_def_
        if first is None:
            return
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in body:
                found, own = getattr(cls, name), getattr(first, name)
                if found in (getattr(member_type, name, None), getattr(object, name, None)) and own is not found:
                    type.__setattr__(cls, name, own)
        if _is_repr(cls):
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in body:
                type.__setattr__(cls, '__format__', member_type.__format__)
            if '__str__' not in body:
                show = member_type.__str__
                type.__setattr__(cls, '__str__', member_type.__repr__ if show is object.__str__ else show)
        if _is_flag(cls):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in body:
                    type.__setattr__(cls, name, getattr(Flag, name))
        if save_new:
            cls.__new_member__ = body['__new__']
        cls.__new__ = Enum.__new__

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and type is None:
            return cls.__new__(cls, value, *values)
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def __contains__(cls, value):
        if isinstance(value, cls):
            return value._name_ in cls._member_map_ or issubclass(cls, Flag)
        if not isinstance(value, Enum):
            import warnings
            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\nFalse '
                'depending on whether the value is a member or the value of a member',
                DeprecationWarning,
                stacklevel=2,
            )
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'"
                % (_type(value).__qualname__, cls.__class__.__qualname__)
            )
        return False

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
                 '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        return sorted(shown)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return _proxy(cls._member_map_)

    def __repr__(cls):
        if _is_flag(cls):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = first._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        classdict['__module__'] = caller_module() if module is None else module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the values and the enumeration that a class comes from."""
        if not bases:
            return object, None
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as \x60EnumName([mixin_type, ...] [data_type,] enum_type)\x60')
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        _add_once(found, base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    _add_once(found, candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(found)!r}')
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first):
        new = classdict.get('__new__')
        if isinstance(new, staticmethod):
            new = new.__func__
        save = first is not None and new is not None
        if new is None:
            for name in ('__new_member__', '__new__'):
                for holder in (member_type, first):
                    candidate = getattr(holder, name, None)
                    if candidate not in (None, None.__new__, object.__new__, _enum_new()):
                        new = candidate
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first is not None and new is not object.__new__
        return new, save, use_args


EnumMeta = EnumType
_type = type
_proxy = type(type.__dict__)


def _add_once(items, item):
    if item not in items:
        items.append(item)


def _enum_new():
    return Enum.__new__ if 'Enum' in globals() else None


def _is_flag(cls):
    return 'Flag' in globals() and issubclass(cls, Flag)


def _is_repr(cls):
    return 'ReprEnum' in globals() and ReprEnum in cls.__bases__


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
            result = None
        try:
            if isinstance(result, cls):
                return result
            if _is_flag(cls) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and error is None:
                raise invalid
            if error is None:
                error = TypeError(
                    f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member'
                )
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            pass
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        shown = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        for cls in type(self).__mro__:
            for name, value in cls.__dict__.items():
                if name[0] != '_' and name not in type(self)._member_map_:
                    shown.add(name)
        return sorted(shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """An enumeration that changes only how its members are shown."""


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value):
    while value:
        lowest = value & -value
        yield lowest
        value ^= lowest


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            one = cls._value2member_map_.get(bit)
            if one is not None:
                yield one

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, everything = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = value if value < 0 else None
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    '%r invalid value %r\n    given %s\n  allowed %s'
                    % (cls, value, _binary(value, width), _binary(mask, width))
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(everything + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += everything + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) --> unknown values {unknown!r} [{cls._boundary_}]')
        known = cls._value2member_map_.get(value)
        if known is not None and value in cls._value2member_map_:
            return known
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        members = list(cls._iter_member_(value))
        rest = value
        for one in members:
            rest &= ~one._value_
        if members:
            made._name_ = '|'.join(one._name_ for one in members)
            if rest & ~singles or rest:
                made._name_ += '|%s' % cls._numeric_repr_(rest)
        else:
            made._name_ = None
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (cls.__name__, show(self._value_))
        return '<%s.%s: %s>' % (cls.__name__, self._name_, show(self._value_))

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return '%s(%r)' % (cls.__name__, self._value_)
        return '%s.%s' % (cls.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        cls = self.__class__
        if isinstance(other, cls):
            return other._value_
        if cls._member_type_ is not object and isinstance(other, cls._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            cls = self.__class__
            if cls._boundary_ in (EJECT, KEEP):
                self._inverted_ = cls(~self._value_)
            else:
                self._inverted_ = cls(cls._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _binary(value, width):
    text = format(value & (2 ** width - 1), f'0{width}b')
    return f'0b{"1" if value < 0 else "0"} {text}'


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


def unique(enumeration):
    aliases = [
        (name, one.name) for name, one in enumeration.__members__.items() if name != one.name
    ]
    if aliases:
        shown = ', '.join('%s -> %s' % pair for pair in aliases)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, shown))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(alias, one.name) for alias, one in enumeration.__members__.items() if alias != one.name]
                if aliases:
                    shown = ', '.join('%s -> %s' % pair for pair in aliases)
                    raise ValueError('aliases found in %r: %s' % (enumeration, shown))
            elif check is CONTINUOUS:
                values = {one.value for one in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    wanted = [2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1)]
                else:
                    wanted = range(low + 1, high)
                missing = [value for value in wanted if value not in values]
                if missing:
                    shown = ', '.join(map(str, missing))
                    raise ValueError(f'invalid {"flag" if is_flag else "enum"} {name!r}: missing values {shown}')
            elif check is NAMED_FLAGS:
                names = enumeration._member_names_
                values = {one._value_ for one in enumeration}
                bad, bits = [], 0
                for alias, one in enumeration._member_map_.items():
                    if alias in names or one._value_ < 0:
                        continue
                    missing = [bit for bit in _bits(one._value_) if bit not in values]
                    if missing:
                        bad.append(alias)
                        for bit in missing:
                            bits |= bit
                if bad:
                    shown = f'alias {bad[0]} is missing' if len(bad) == 1 else (
                        f'aliases {", ".join(bad[:-1])} and {bad[-1]} are missing')
                    value = f'value {hex(bits)}' if bits & (bits - 1) == 0 else f'combined values of {hex(bits)}'
                    raise ValueError(
                        f'invalid Flag {name!r}: {shown} {value} [use enum.show_flag_values(value) for details]'
                    )
        return enumeration


def show_flag_values(value):
    return list(_bits(value))


def global_enum_repr(self):
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join(name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
`;

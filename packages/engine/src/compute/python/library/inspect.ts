/** `inspect`: what functions and classes are made of. */
export const source = String.raw`
import sys
import types

GenericAlias = type(list[int])
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 128, 256, 512


class _empty:
    pass


class _void:
    pass


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def _has_flag(value, flag):
    while ismethod(value) or type(value).__name__ == 'partial':
        value = value.__func__ if ismethod(value) else value.func
    return isfunction(value) and bool(value.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda item: item[0])


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    first = func
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip(), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            if base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    return object if ismodule(object) else sys.modules.get(getattr(object, '__module__', None))


def getfile(object):
    if ismodule(object) and getattr(object, '__file__', None):
        return object.__file__
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError(f'{object!r} is a built-in class')
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError(
        'module, class, method, function, traceback, frame, or code object was expected, got '
        f'{type(object).__name__}'
    )


getsourcefile = getfile


def getsourcelines(object):
    object = unwrap(object) if not ismodule(object) else object
    try:
        with open(getfile(object)) as file:
            lines = file.readlines()
    except OSError:
        raise OSError('could not get source code') from None
    if ismodule(object):
        return lines, 0
    if isclass(object):
        start = next(
            (index for index, line in enumerate(lines) if line.lstrip().startswith(f'class {object.__name__}')), None
        )
        if start is None:
            raise OSError('could not find class definition')
    else:
        if ismethod(object):
            object = object.__func__
        code = object.__code__ if isfunction(object) else object.f_code if isframe(object) else object
        start = code.co_firstlineno - 1
    return _block(lines[start:]), start + 1


def _block(lines):
    """The first lines as far as they belong together: the head, and what is indented more."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    end = 0
    depth = 0
    while end < len(lines):
        line = lines[end]
        depth += sum(map(line.count, '([{')) - sum(map(line.count, ')]}'))
        end += 1
        if depth <= 0 and not line.lstrip().startswith('@'):
            break
    last = end
    while end < len(lines):
        line = lines[end]
        if line.strip():
            if len(line) - len(line.lstrip()) <= margin:
                break
            last = end + 1
        end += 1
    return lines[:last]


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value = value
        self.name = name
        self.description = description

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {self.value}>'

    def __lt__(self, other):
        return self.value < other.value

    def __gt__(self, other):
        return self.value > other.value

    def __index__(self):
        return self.value


_kinds = [
    _ParameterKind(value, name, description) for value, (name, description) in enumerate((
        ('POSITIONAL_ONLY', 'positional-only'),
        ('POSITIONAL_OR_KEYWORD', 'positional or keyword'),
        ('VAR_POSITIONAL', 'variadic positional'),
        ('KEYWORD_ONLY', 'keyword-only'),
        ('VAR_KEYWORD', 'variadic keyword'),
    ))
]


class Parameter:
    __slots__ = '_name', '_kind', '_default', '_annotation'
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        kind = _kinds[kind]
        if default is not _empty and kind.value in (2, 4):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        if self._kind is _kinds[2]:
            text = f'*{text}'
        elif self._kind is _kinds[4]:
            text = f'**{text}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation
        )

    def __hash__(self):
        return hash((self._name, self._kind.value, self._annotation, self._default))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class BoundArguments:
    __slots__ = 'arguments', '_signature'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind.value > 2 or name not in self.arguments:
                break
            if parameter.kind.value == 2:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind.value > 2:
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind.value == 4:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        made = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif parameter.default is not _empty:
                made[name] = parameter.default
            elif parameter.kind.value == 2:
                made[name] = ()
            elif parameter.kind.value == 4:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    __slots__ = '_return_annotation', '_parameters'
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        kind = _kinds[0]
        defaults = False
        for parameter in parameters or ():
            if parameter.kind < kind:
                raise ValueError(
                    f'wrong parameter order: {kind.description} parameter before {parameter.kind.description} parameter'
                )
            kind = parameter.kind
            if kind.value < 2:
                if parameter.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError('non-default argument follows default argument')
            if parameter.name in found:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            found[parameter.name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped, eval_str=eval_str)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        for parameter in self._parameters.values():
            name, kind = parameter.name, parameter.kind.value
            if kind == 2:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif kind < 2 and rest:
                if name in kwargs and kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = rest.pop(0)
            elif kind == 4:
                pass
            elif name in kwargs:
                if kind == 0:
                    raise TypeError(
                        f'{name!r} parameter is positional only, but was passed as a keyword'
                    )
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                only = ' keyword-only' if kind == 3 else ''
                raise TypeError(f'missing a required{only} argument: {name!r}')
        if rest:
            raise TypeError('too many positional arguments')
        if kwargs:
            last = list(self._parameters.values())[-1:]
            if not last or last[0].kind.value != 4:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[last[0].name] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (
            dict(self._parameters) == dict(other._parameters)
            and [one for one in self._parameters.values() if one.kind.value != 3]
            == [one for one in other._parameters.values() if one.kind.value != 3]
            and self._return_annotation == other._return_annotation
        )

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __str__(self):
        parts = []
        slash = star = False
        for parameter in self._parameters.values():
            kind = parameter.kind.value
            if kind == 0:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if kind == 2:
                star = True
            elif kind == 3 and not star:
                parts.append('*')
                star = True
            parts.append(str(parameter))
        if slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'


def _of_function(func, eval_str):
    code = func.__code__
    names = code.co_varnames
    count, only = code.co_argcount, code.co_posonlyargcount
    annotations = get_annotations(func, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for index in range(count):
        place = index - (count - len(defaults))
        add(names[index], 0 if index < only else 1, defaults[place] if place >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[after], 2)
        after += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, 3, (func.__kwdefaults__ or {}).get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after], 4)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _of_text(func, text):
    """The signature of a built-in function, from how it documents its parameters."""
    namespace = {}
    body = text.replace('$', '')
    exec(f'def _f{body}: pass', namespace)
    made = _of_function(namespace['_f'], False)
    parameters = list(made.parameters.values())
    if parameters and '$' in text and (getattr(func, '__self__', None) is not None or text.startswith('($module')):
        parameters.pop(0)
    return made.replace(parameters=parameters)


def _without_first(made):
    parameters = list(made.parameters.values())
    if not parameters:
        raise ValueError('invalid method signature')
    if parameters[0].kind.value < 2:
        parameters.pop(0)
    elif parameters[0].kind.value > 2:
        raise ValueError('invalid argument type')
    return made.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped, eval_str=eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return signature(obj, eval_str=eval_str)
    known = getattr(obj, '__signature__', None)
    if isinstance(known, Signature):
        return known
    if isfunction(obj):
        return _of_function(obj, eval_str)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'keywords'):
        return _of_partial(obj, eval_str)
    if isinstance(obj, type):
        for name in ('__call__', '__new__', '__init__'):
            holder = type(obj) if name == '__call__' else obj
            for base in holder.__mro__:
                method = base.__dict__.get(name)
                if method is not None:
                    break
            if isinstance(method, staticmethod):
                method = method.__func__
            if isfunction(method):
                return _without_first(signature(method, eval_str=eval_str))
        text = getattr(obj, '__text_signature__', None)
        if text:
            return _of_text(obj, text)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    text = getattr(obj, '__text_signature__', None)
    if text:
        return _of_text(obj, text)
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(signature(call, eval_str=eval_str))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_partial(obj, eval_str):
    made = signature(obj.func, eval_str=eval_str)
    bound = made.bind_partial(*obj.args, **obj.keywords)
    parameters = []
    by_keyword = False
    for name, parameter in made.parameters.items():
        kind = parameter.kind.value
        if name in obj.keywords and kind in (1, 3):
            by_keyword = True
            parameters.append(parameter.replace(kind=3, default=obj.keywords[name]))
        elif name in bound.arguments and kind < 2:
            continue
        elif by_keyword and kind == 1:
            parameters.append(parameter.replace(kind=3))
        elif by_keyword and kind == 2:
            continue
        else:
            parameters.append(parameter)
    return made.replace(parameters=parameters)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = obj.__dict__.get('__annotations__') if isinstance(obj, type) else getattr(obj, '__annotations__', None)
    found = dict(found or {})
    if not eval_str:
        return found
    if globals is None:
        if isinstance(obj, type):
            globals = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        else:
            globals = getattr(obj, '__globals__', None) or getattr(obj, '__dict__', {})
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()
    }


def getfullargspec(func):
    from collections import namedtuple
    made = signature(func, follow_wrapped=False)
    kind = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
    args, defaults, only, only_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for parameter in made.parameters.values():
        which, name = parameter.kind.value, parameter.name
        if which < 2:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif which == 2:
            varargs = name
        elif which == 3:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if made.return_annotation is not _empty:
        annotations['return'] = made.return_annotation
    return kind(args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def getclosurevars(func):
    from collections import namedtuple
    kind = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
    if ismethod(func):
        func = func.__func__
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)
    }
    own, built, unbound = {}, {}, set()
    import builtins
    for name in code.co_names:
        if name in func.__globals__:
            own[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return kind(nonlocals, own, built, unbound)


from _inspect_members import (
    Attribute, classify_class_attrs, getabsfile, getattr_static, getclasstree, getcomments, walktree,
)
`;

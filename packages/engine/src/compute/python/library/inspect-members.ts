/** What `inspect` tells of the members of classes and modules, and of the comments before them. */
export const source = String.raw`
import types
from collections import namedtuple
from inspect import getfile, getmro, getsourcelines, ismodule, isroutine

Attribute = namedtuple('Attribute', 'name kind defining_class object')
_missing = object()


def _home_of(cls, name, value, bases, metabases):
    """The class in whose namespace an attribute was found that getattr gave."""
    home = getattr(value, '__objclass__', None)
    if home in bases:
        return home
    home = None
    for base in bases:
        if getattr(base, name, None) is value:
            home = base
    for base in metabases:
        try:
            if base.__getattr__(cls, name) is value:
                home = base
        except AttributeError:
            pass
    return home


def classify_class_attrs(cls):
    bases = getmro(cls)
    metabases = tuple(base for base in getmro(type(cls)) if base not in (type, object))
    found = []
    for name in dir(cls):
        home, given = None, _missing
        if name != '__dict__':
            try:
                given = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _home_of(cls, name, given, bases, metabases)
        stored = None
        for base in bases + metabases:
            if name in base.__dict__:
                stored = base.__dict__[name]
                if home not in metabases:
                    home = base
                break
        if home is None:
            continue
        value = stored if given is _missing or given is None else given
        if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
            kind, value = 'static method', stored
        elif isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = 'class method', stored
        elif isinstance(stored, property):
            kind, value = 'property', stored
        else:
            kind = 'method' if isroutine(value) else 'data'
        found.append(Attribute(name, kind, home, value))
    return found


def walktree(classes, children, parent):
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    found = []
    for cls in classes:
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots.extend(parent for parent in children if parent not in classes)
    return walktree(roots, children, None)


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored, with no descriptor asked."""
    def stored_in(classes):
        for cls in classes:
            names = type.__dict__['__dict__'].__get__(cls)
            if attr in names:
                return names[attr]
        return _missing

    own = _missing
    if isinstance(obj, type):
        of_class = stored_in(type.__dict__['__mro__'].__get__(obj))
    else:
        of_class = stored_in(type(obj).__mro__)
        try:
            own = object.__getattribute__(obj, '__dict__').get(attr, _missing)
        except AttributeError:
            pass
        kind = type(of_class)
        if own is not _missing and of_class is not _missing and hasattr(kind, '__get__'):
            if hasattr(kind, '__set__') or hasattr(kind, '__delete__'):
                return of_class
    for found in (own, of_class):
        if found is not _missing:
            return found
    if isinstance(obj, type):
        found = stored_in(type(obj).__mro__)
        if found is not _missing:
            return found
    if default is _missing:
        raise AttributeError(attr)
    return default


def getabsfile(object, _filename=None):
    import os
    return os.path.normcase(os.path.abspath(_filename or getfile(object)))


def _margin(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getcomments(object):
    """The comment lines right before an object in its file, or those that a module begins with."""
    try:
        lines, start = getsourcelines(object)
        if not ismodule(object):
            with open(getfile(object)) as file:
                lines = file.readlines()
    except (OSError, TypeError):
        return None
    if ismodule(object):
        first = 1 if lines and lines[0].startswith('#!') else 0
        while first < len(lines) and lines[first].strip() in ('', '#'):
            first += 1
        end = first
        while end < len(lines) and lines[end].startswith('#'):
            end += 1
        return ''.join(line.expandtabs() for line in lines[first:end]) if end > first else None
    end = first = start - 1
    while first > 0 and lines[first - 1].lstrip().startswith('#') and _margin(lines[first - 1]) == _margin(lines[end]):
        first -= 1
    if first == end:
        return None
    comments = [line.expandtabs().lstrip() for line in lines[first:end]]
    while comments and comments[0].strip() == '#':
        comments.pop(0)
    while comments and comments[-1].strip() == '#':
        comments.pop()
    return ''.join(comments)
`;

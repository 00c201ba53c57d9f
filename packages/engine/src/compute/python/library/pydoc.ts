/** `pydoc`: documentation of objects as text, for `help`. */
export const source = String.raw`
"""Documentation of objects as plain text, which help() prints."""

import __future__
import builtins
import inspect
import re
import sys
from collections import deque
from reprlib import Repr

_HIDDEN = {
    '__author__', '__builtins__', '__cached__', '__credits__', '__date__', '__doc__', '__file__', '__loader__',
    '__module__', '__name__', '__package__', '__path__', '__qualname__', '__slots__', '__spec__', '__version__',
}


def _class_of(function):
    found = sys.modules.get(function.__module__)
    if found is None:
        return None
    for name in function.__qualname__.split('.')[:-1]:
        found = getattr(found, name)
    return found if inspect.isclass(found) else None


def _own_doc(object):
    """What documents an object itself, not its class."""
    try:
        doc = builtins.object.__getattribute__(object, '__doc__')
    except AttributeError:
        return None
    if doc is None:
        return None
    if object is not type:
        of_class = type(object).__doc__
        if isinstance(of_class, str) and of_class == doc:
            return None
    return doc


def _inherited_doc(object):
    """The documentation of what a method or descriptor overrides."""
    if inspect.ismethod(object):
        name, owner = object.__func__.__name__, object.__self__
        cls = owner if inspect.isclass(owner) else owner.__class__
    elif inspect.isfunction(object):
        name, cls = object.__name__, _class_of(object)
        if cls is None or getattr(cls, name) is not object:
            return None
    elif inspect.isbuiltin(object):
        name, owner = object.__name__, object.__self__
        named = inspect.isclass(owner) and f'{owner.__qualname__}.{name}' == object.__qualname__
        cls = owner if named else owner.__class__
    elif isinstance(object, property):
        name, cls = object.fget.__name__, _class_of(object.fget)
        if cls is None or getattr(cls, name) is not object:
            return None
    elif inspect.ismethoddescriptor(object) or inspect.isdatadescriptor(object):
        name, cls = object.__name__, object.__objclass__
        if getattr(cls, name) is not object:
            return None
        slots = getattr(cls, '__slots__', None)
        if inspect.ismemberdescriptor(object) and isinstance(slots, dict) and name in slots:
            return slots[name]
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = _own_doc(getattr(base, name))
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _doc_of(object):
    doc = _own_doc(object)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """The documentation of an object, or the comments before it."""
    found = _doc_of(object) or inspect.getcomments(object)
    return found and re.sub('^ *\n', '', found.rstrip()) or ''


def splitdoc(doc):
    """The first line of a documentation, and what comes after the empty line behind it."""
    first, *more = doc.strip().split('\n')
    if not more:
        return first, ''
    if not more[0].rstrip():
        return first, '\n'.join(more[1:])
    return '', '\n'.join([first, *more])


def classname(object, modname):
    name = object.__name__
    return name if object.__module__ == modname else f'{object.__module__}.{name}'


def isdata(object):
    tests = inspect.ismodule, inspect.isclass, inspect.isroutine, inspect.isframe, inspect.istraceback, inspect.iscode
    return not any(test(object) for test in tests)


def cram(text, maxlen):
    if len(text) <= maxlen:
        return text
    before = max(0, (maxlen - 3) // 2)
    after = max(0, maxlen - 3 - before)
    return text[:before] + '...' + text[len(text) - after:]


def stripid(text):
    return re.sub(r' at 0x[0-9a-fA-F]{6,16}(>+)$', r'\1', text)


def visiblename(name, all=None, obj=None):
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    if obj is not __future__ and name in __future__.all_feature_names:
        if isinstance(getattr(obj, name, None), __future__._Feature):
            return False
    return name in all if all is not None else not name.startswith('_')


def classify_class_attrs(object):
    found = []
    for name, kind, cls, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            readonly = isinstance(value, property) and value.fset is None
            kind = 'readonly property' if readonly else 'data descriptor'
        found.append((name, kind, cls, value))
    return found


def sort_attributes(attrs, object):
    fields = getattr(object, '_fields', [])
    try:
        places = {name: index - len(fields) for index, name in enumerate(fields)}
    except TypeError:
        places = {}
    attrs.sort(key=lambda attr: (places.get(attr[0], 0), attr[0]))


def _divide(values, test):
    yes, no = [], []
    for value in values:
        (yes if test(value) else no).append(value)
    return yes, no


def _is_bound(function):
    if inspect.ismethod(function):
        return True
    if inspect.isbuiltin(function):
        owner = getattr(function, '__self__', None)
        return not (inspect.ismodule(owner) or owner is None)
    return False


class TextRepr(Repr):
    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
        return cram(stripid(repr(x)), self.maxother) if method is None else method(x, level)

    def repr_string(self, x, level):
        short = cram(x, self.maxstring)
        shown = repr(short)
        if '\\' in short and '\\' not in shown.replace('\\\\', ''):
            return f'r{shown[0]}{short}{shown[0]}'
        return shown

    repr_str = repr_string

    def repr_instance(self, x, level):
        try:
            return cram(stripid(repr(x)), self.maxstring)
        except Exception:
            return f'<{x.__class__.__name__} instance>'


class TextDoc:
    """Documents objects as text; titles are struck twice."""

    _repr_instance = TextRepr()
    repr = _repr_instance.repr

    def document(self, object, name=None, *args):
        args = object, name, *args
        if inspect.ismodule(object):
            return self.docmodule(*args)
        if inspect.isclass(object):
            return self.docclass(*args)
        if inspect.isroutine(object):
            return self.docroutine(*args)
        if inspect.isdatadescriptor(object):
            return self.docdata(*args)
        return self.docother(*args)

    def bold(self, text):
        return ''.join(f'{character}\b{character}' for character in text)

    def indent(self, text, prefix='    '):
        return '\n'.join(prefix + line for line in text.split('\n')) if text else ''

    def section(self, title, contents):
        return f'{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n'

    def formattree(self, tree, modname, parent=None, prefix=''):
        result = ''
        for entry in tree:
            if isinstance(entry, list):
                result += self.formattree(entry, modname, cls, prefix + '    ')
                continue
            cls, bases = entry
            result += prefix + classname(cls, modname)
            if bases and bases != (parent,):
                result += f"({', '.join(classname(base, modname) for base in bases)})"
            result += '\n'
        return result

    def docmodule(self, object, name=None, mod=None, *ignored):
        name = object.__name__
        synopsis, description = splitdoc(getdoc(object))
        result = self.section('NAME', f'{name} - {synopsis}' if synopsis else name)
        all = getattr(object, '__all__', None)
        if description:
            result += self.section('DESCRIPTION', description)

        def own(value):
            return all is not None or inspect.getmodule(value) is object

        classes = [
            (key, value) for key, value in inspect.getmembers(object, inspect.isclass)
            if (own(value) or not inspect.getmodule(value)) and visiblename(key, all, object)
        ]
        functions = [
            (key, value) for key, value in inspect.getmembers(object, inspect.isroutine)
            if (own(value) or inspect.isbuiltin(value)) and visiblename(key, all, object)
        ]
        data = [
            (key, value) for key, value in inspect.getmembers(object, isdata) if visiblename(key, all, object)
        ]
        names = set()
        if hasattr(object, '__path__'):
            contents = _package_contents(object.__path__)
            names = {one for one, _ in contents}
            lines = [f'{one} (package)' if package else one for one, package in contents]
            result += self.section('PACKAGE CONTENTS', '\n'.join(sorted(lines)))
        inner = sorted(
            key for key, value in inspect.getmembers(object, inspect.ismodule)
            if value.__name__.startswith(name + '.') and key not in names
        )
        if inner:
            result += self.section('SUBMODULES', '\n'.join(inner))
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            contents = [self.formattree(tree, name)]
            contents += [self.document(value, key, name) for key, value in classes]
            result += self.section('CLASSES', '\n'.join(contents))
        if functions:
            contents = [self.document(value, key, name) for key, value in functions]
            result += self.section('FUNCTIONS', '\n'.join(contents))
        if data:
            contents = [self.docother(value, key, name, maxlen=70) for key, value in data]
            result += self.section('DATA', '\n'.join(contents))
        for attribute in ('version', 'date', 'author', 'credits'):
            value = getattr(object, f'__{attribute}__', None)
            if value is not None:
                result += self.section(attribute.upper(), str(value))
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = '(built-in)'
        return result + self.section('FILE', file)

    def docclass(self, object, name=None, mod=None, *ignored):
        realname = object.__name__
        name = name or realname

        def makename(cls):
            return classname(cls, object.__module__)

        title = f'class {self.bold(realname)}' if name == realname else f'{self.bold(name)} = class {realname}'
        if object.__bases__:
            title += f"({', '.join(map(makename, object.__bases__))})"
        contents = []
        push = contents.append
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = ''
        if signature and signature != '()':
            push(f'{name}{signature}\n')
        doc = getdoc(object)
        if doc:
            push(doc + '\n')
        mro = deque(inspect.getmro(object))
        if len(mro) > 2:
            push('Method resolution order:')
            for base in mro:
                push('    ' + makename(base))
            push('')
        below = sorted(
            (
                cls.__name__ for cls in type.__subclasses__(object)
                if not cls.__name__.startswith('_') and cls.__module__ == 'builtins'
            ),
            key=str.lower,
        )
        if below:
            push('Built-in subclasses:')
            for one in below[:4]:
                push('    ' + one)
            if len(below) > 4:
                push(f'    ... and {len(below) - 4} other subclasses')
            push('')
        ruled = False

        def spill(kind, heading, attrs, show):
            nonlocal ruled
            chosen, rest = _divide(attrs, lambda attr: attr[1] == kind)
            if chosen:
                if ruled:
                    push('-' * 70)
                ruled = True
                push(f'{heading}:\n')
                for attr in chosen:
                    push(show(*attr))
            return rest

        def routine(key, kind, home, value):
            try:
                value = getattr(object, key)
            except Exception:
                return self.docdata(value, key, mod)
            return self.document(value, key, mod, object)

        def descriptor(key, kind, home, value):
            return self.docdata(value, key, mod)

        def plain_data(key, kind, home, value):
            doc = getdoc(value)
            try:
                shown = getattr(object, key)
            except AttributeError:
                shown = home.__dict__[key]
            return self.docother(shown, key, mod, maxlen=70, doc=doc) + '\n'

        attrs = [attr for attr in classify_class_attrs(object) if visiblename(attr[0], obj=object)]
        while attrs:
            home = mro.popleft() if mro else attrs[0][2]
            attrs, inherited = _divide(attrs, lambda attr: attr[2] is home)
            if object is not builtins.object and home is builtins.object:
                attrs = inherited
                continue
            if home is object:
                tag = 'defined here'
            else:
                tag = f'inherited from {classname(home, object.__module__)}'
            sort_attributes(attrs, object)
            attrs = spill('method', f'Methods {tag}', attrs, routine)
            attrs = spill('class method', f'Class methods {tag}', attrs, routine)
            attrs = spill('static method', f'Static methods {tag}', attrs, routine)
            attrs = spill('readonly property', f'Readonly properties {tag}', attrs, descriptor)
            attrs = spill('data descriptor', f'Data descriptors {tag}', attrs, descriptor)
            spill('data', f'Data and other attributes {tag}', attrs, plain_data)
            attrs = inherited
        text = '\n'.join(contents)
        if not text:
            return title + '\n'
        return f"{title}\n{self.indent(text.rstrip(), ' |  ')}\n"

    def docroutine(self, object, name=None, mod=None, cl=None, *ignored):
        realname = object.__name__
        name = name or realname
        note = ''
        skips = False
        if _is_bound(object):
            owner = object.__self__.__class__
            if not cl:
                note = f' method of {classname(owner, mod)} instance'
            elif owner is not cl:
                note = f' from {classname(owner, mod)}'
        qualifier = 'async ' if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ''
        if name == realname:
            title = self.bold(realname)
        else:
            skips = bool(cl) and inspect.getattr_static(cl, realname, []) is object
            title = f'{self.bold(name)} = {realname}'
        try:
            arguments = str(inspect.signature(object))
        except (ValueError, TypeError):
            arguments = ''
        if arguments and realname == '<lambda>':
            title = f'{self.bold(name)} lambda '
            arguments = arguments[1:-1]
        declaration = f"{qualifier}{title}{arguments or '(...)'}{note}\n"
        doc = '' if skips else getdoc(object)
        return declaration + (self.indent(doc).rstrip() + '\n' if doc else '')

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        doc = getdoc(object)
        return (f'{self.bold(name)}\n' if name else '') + (f'{self.indent(doc)}\n' if doc else '')

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        shown = self.repr(object)
        if maxlen:
            chop = maxlen - len((f'{name} = ' if name else '') + shown)
            if chop < 0:
                shown = shown[:chop] + '...'
        line = (f'{self.bold(name)} = ' if name else '') + shown
        doc = doc or getdoc(object)
        return f'{line}\n{self.indent(str(doc))}\n' if doc else line


class _PlainTextDoc(TextDoc):
    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()


def _package_contents(folders):
    import os
    found = {}
    for folder in folders:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith('.py') and name != '__init__.py':
                found.setdefault(name[:-3], False)
            elif os.path.isfile(os.path.join(path, '__init__.py')):
                found.setdefault(name, True)
    return sorted(found.items())


def plain(text):
    return re.sub('.\b', '', text)


def pager(text):
    """Prints all of a text; a terminal here has no pager."""
    encoding = getattr(sys.stdout, 'encoding', None) or 'utf-8'
    sys.stdout.write(plain(text.encode(encoding, 'backslashreplace').decode(encoding)))


plainpager = pager


def describe(thing):
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return f'built-in module {thing.__name__}'
        return f"{'package' if hasattr(thing, '__path__') else 'module'} {thing.__name__}"
    for test, kind in (
        (inspect.isbuiltin, 'built-in function'),
        (inspect.isgetsetdescriptor, 'getset descriptor'),
        (inspect.ismemberdescriptor, 'member descriptor'),
        (inspect.isclass, 'class'),
        (inspect.isfunction, 'function'),
        (inspect.ismethod, 'method'),
    ):
        if test(thing):
            if kind.endswith('descriptor'):
                home = thing.__objclass__
                return f'{kind} {home.__module__}.{home.__name__}.{thing.__name__}'
            return f'{kind} {thing.__name__}'
    return type(thing).__name__


def safeimport(path):
    try:
        __import__(path)
    except ImportError as problem:
        name = problem.name or ''
        if path == name or path.startswith(name + '.'):
            return None
        raise
    return sys.modules.get(path)


def locate(path, forceload=0):
    """The object of a name with dots; modules on the way are imported."""
    parts = [part for part in path.split('.') if part]
    found, count = None, 0
    while count < len(parts):
        module = safeimport('.'.join(parts[:count + 1]))
        if not module:
            break
        found, count = module, count + 1
    found = found or builtins
    for part in parts[count:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    if isinstance(thing, str):
        object = locate(thing)
        if object is None:
            raise ImportError(
                f'No Python documentation found for {thing!r}.\n'
                'Use help() to get the interactive help utility.\n'
                'Use help(str) for help on the str class.'
            )
        return object, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    object, name = resolve(thing)
    description = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        description += f" in {name[:name.rfind('.')]}"
    elif module and module is not object:
        description += f' in module {module.__name__}'
    documented = (
        inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
        or inspect.isdatadescriptor(object) or _doc_of(object)
    )
    if not documented:
        # Of a value there is its class to tell of.
        if hasattr(object, '__origin__'):
            object = object.__origin__
        else:
            object = type(object)
            description += ' object'
    return title % description + '\n\n' + (renderer or text).document(object, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    try:
        shown = render_doc(thing, title, forceload, None if output is None else plaintext)
    except ImportError as problem:
        if is_cli:
            raise
        shown = f'{problem}\n' if output is None else str(problem)
        (output or sys.stdout).write(shown)
        return
    if output is None:
        pager(shown)
    else:
        output.write(shown)


def _columns(items, columns=4, width=80):
    items = sorted(items)
    rows = (len(items) + columns - 1) // columns
    lines = []
    for row in range(rows):
        cells = items[row::rows]
        line = ''.join(cell.ljust(width // columns) for cell in cells[:-1]) + cells[-1]
        lines.append(line if len(cells) == columns else line.ljust(len(cells) * (width // columns)))
    return '\n'.join(lines) + '\n'


class Helper:
    """What help is: documentation of what it is called with; without arguments it asks."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    _ASKS = object()

    def __call__(self, request=_ASKS):
        if request is not self._ASKS:
            try:
                self.help(request)
            except ImportError as problem:
                self.output.write(f'{problem}\n')
            return
        self.intro()
        self.interact()
        self.output.write(
            '\nYou are now leaving help and returning to the Python interpreter.\n'
            'If you want to ask for help on a particular object directly from the\n'
            'interpreter, you can type "help(object)".  Executing "help(\'string\')"\n'
            'has the same effect as typing a particular string at the help> prompt.\n'
        )

    def interact(self):
        self.output.write('\n')
        while True:
            try:
                request = self.getline('help> ')
            except (KeyboardInterrupt, EOFError):
                break
            if not request:
                break
            request = request.strip()
            if len(request) > 2 and request[0] == request[-1] in ('"', "'") and request[0] not in request[1:-1]:
                request = request[1:-1]
            if request.lower() in ('q', 'quit'):
                break
            if request == 'help':
                self.intro()
            else:
                self.help(request)

    def getline(self, prompt):
        if self.input is sys.stdin:
            return input(prompt)
        self.output.write(prompt)
        self.output.flush()
        return self.input.readline()

    def help(self, request, is_cli=False):
        import keyword
        if isinstance(request, Helper):
            self()
        elif not isinstance(request, str):
            doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
        else:
            request = request.strip()
            if request in ('True', 'False', 'None'):
                doc(eval(request), 'Help on %s:', is_cli=is_cli)
            elif request == 'keywords':
                self.listkeywords()
            elif request == 'modules':
                self.listmodules()
            elif request in keyword.kwlist or request in ('symbols', 'topics'):
                self.output.write(
                    f'\nThere is no text on {request!r} here: keywords and topics are explained at\n'
                    'https://docs.python.org/3.11/reference/.\n'
                )
            else:
                doc(request or str, 'Help on %s:', output=self._output, is_cli=is_cli)
        self.output.write('\n')

    def intro(self):
        self.output.write(
            "Welcome to Python 3.11's help utility! If this is your first time using\n"
            'Python, you should definitely check out the tutorial at\n'
            'https://docs.python.org/3.11/tutorial/.\n\n'
            'Enter the name of any module, class or function to get help on it.  To get a\n'
            'list of modules or keywords, enter "modules" or "keywords".  The texts on\n'
            'topics, symbols and single keywords that CPython has are not here.\n\n'
            'To quit this help utility and return to the interpreter,\n'
            'enter "q" or "quit".\n'
        )

    def listkeywords(self):
        import keyword
        self.output.write('\nHere is a list of the Python keywords.\n\n')
        self.output.write(_columns(keyword.kwlist))

    def listmodules(self):
        names = [name for name in sys.stdlib_module_names if '.' not in name]
        self.output.write('\nThe modules of this library:\n\n')
        self.output.write(_columns(names))
        self.output.write('\nEnter any module name to get more help.\n')


help = Helper()


def cli():
    """Documents what the command line names."""
    if len(sys.argv) < 2:
        print('pydoc - the Python documentation tool\n\npydoc <name> ...\n    Show text documentation on something.')
        return
    for name in sys.argv[1:]:
        try:
            help.help(name, is_cli=True)
        except ImportError as problem:
            print(problem)
            sys.exit(1)


if __name__ == '__main__':
    cli()
`;

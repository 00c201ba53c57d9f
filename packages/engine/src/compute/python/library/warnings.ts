/** `warnings`: messages about what a program had better not do. */
export const source = String.raw`
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings']

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_seen = {}


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line
        )


def _line_of(filename, lineno):
    try:
        with open(filename) as file:
            for number, line in enumerate(file, 1):
                if number == lineno:
                    return line.strip()
    except (OSError, ValueError):
        pass
    return ''


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    shown = _line_of(filename, lineno) if line is None else line.strip()
    return f'{text}  {shown}\n' if shown else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel)
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    except ValueError:
        names, filename, lineno = sys.__dict__, 'sys', 1
    warn_explicit(message, category, filename, lineno, names.get('__name__', '<string>'))


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename[:-3] if filename[-3:].lower() == '.py' else filename or '<unknown>'
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    action = defaultaction
    for action, pattern, kind, where, line in filters:
        if (
            (pattern is None or _matches(pattern, text, True)) and issubclass(category, kind)
            and (where is None or _matches(where, module, False)) and line in (0, lineno)
        ):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    key = {
        'once': (text, category), 'default': (text, category, filename, lineno), 'module': (text, category, filename),
    }.get(action)
    if key is not None:
        if key in _seen:
            return
        _seen[key] = True
    elif action != 'always':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters')
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _show(warning):
    if _log is not None:
        _log.append(warning)
    else:
        showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


_log = None


def _matches(pattern, text, ignore_case):
    if isinstance(pattern, str) and pattern.replace('_', '').isalnum():
        if not ignore_case:
            return text == pattern
        return text.lower().startswith(pattern.lower())
    import re
    if ignore_case:
        return re.match(pattern, text, re.I) is not None
    return re.fullmatch(pattern, text) is not None


_actions = {'error', 'ignore', 'always', 'default', 'module', 'once'}


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    _add(append, action, message or None, category, module or None, lineno)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    _add(append, action, None, category, None, lineno)


def _add(append, *item):
    if item in filters:
        if append:
            return
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)
    _seen.clear()


def resetwarnings():
    filters[:] = []
    _seen.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f'catch_warnings({"record=True" if self._record else ""})'

    def __enter__(self):
        global _log, showwarning
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._before = filters[:], _log, showwarning
        _seen.clear()
        _log = [] if self._record else _log
        if self._filter is not None:
            simplefilter(*self._filter)
        return _log if self._record else None

    def __exit__(self, *exc_info):
        global _log, showwarning
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:], _log, showwarning = self._before
        _seen.clear()


def _take_option(option):
    parts = [part.strip() for part in option.split(':')] + [''] * 4
    action, message, kind, module, line = parts[:5]
    actions = [name for name in ('default', 'always', 'ignore', 'module', 'once', 'error') if name.startswith(action)]
    if action == 'all':
        actions = ['always']
    if not actions:
        sys.stderr.write(f'Invalid -W option ignored: invalid action: {action!r}\n')
        return
    category = Warning
    if kind:
        import builtins
        category = getattr(builtins, kind, None)
        if category is None:
            sys.stderr.write(f'Invalid -W option ignored: unknown warning category: {kind!r}\n')
            return
    filterwarnings(actions[0] if action else 'default', message, category, module, int(line or 0))


for _option in sys.warnoptions:
    _take_option(_option)
`;

/** `warnings`: messages about what a program had better not do. */
export const source = String.raw`
import sys

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
    'catch_warnings',
]

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = 'default'
onceregistry = _onceregistry = {}
# Counts changes of the filters: what registries know is void after one.
_version = 0


def _filters_mutated():
    global _version
    _version += 1


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


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = _line_of(msg.filename, msg.lineno) if msg.line is None else msg.line.strip()
    if line:
        text += f'  {line}\n'
    if msg.source is not None:
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


_formatwarning_orig = formatwarning
_showwarning_orig = showwarning


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _showwarnmsg(msg):
    if showwarning is _showwarning_orig:
        _showwarnmsg_impl(msg)
        return
    if not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1))
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    except ValueError:
        names, filename, lineno = sys.__dict__, 'sys', 1
    registry = names.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, names.get('__name__', '<string>'), registry, None, source)


def _is_known(registry, key):
    if registry.get('version') != _version:
        registry.clear()
        registry['version'] = _version
        return False
    return registry.get(key, False)


def _note(registry, *key):
    if _is_known(registry, key):
        return True
    registry[key] = True
    return False


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    if module is None:
        module = filename[:-3] if filename[-3:].lower() == '.py' else filename or '<unknown>'
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry is not None and _is_known(registry, key):
        return
    action = defaultaction
    for item in filters:
        action, pattern, kind, where, line = item
        if (
            (pattern is None or _matches(pattern, text, True)) and issubclass(category, kind)
            and (where is None or _matches(where, module, False)) and line in (0, lineno)
        ):
            break
    else:
        item = action = defaultaction
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    if action != 'always':
        if registry is not None:
            registry[key] = True
        if action == 'once':
            if _note(onceregistry if registry is None else registry, text, category):
                return
        elif action == 'module':
            if registry is not None and _note(registry, text, category, 0):
                return
        elif action != 'default':
            raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item!r}')
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _matches(pattern, text, ignore_case):
    if not isinstance(pattern, str):
        return pattern.match(text) is not None
    if pattern.replace('_', '').isalnum():
        if not ignore_case:
            return text == pattern
        return text.lower().startswith(pattern.lower())
    import re
    if ignore_case:
        return re.match(pattern, text, re.I) is not None
    return re.match(pattern, text) is not None


_actions = 'error', 'ignore', 'always', 'default', 'module', 'once'


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter(action, message or None, category, module or None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._before = module.filters, module.showwarning, module._showwarnmsg_impl
        module.filters = module.filters[:]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl = self._before
        module._filters_mutated()


def _processoptions(options):
    for option in options:
        try:
            _setoption(option)
        except ValueError as problem:
            print('Invalid -W option ignored:', problem, file=sys.stderr)


def _setoption(option):
    parts = [part.strip() for part in option.split(':')]
    if len(parts) > 5:
        raise ValueError(f'too many fields (max 5): {option!r}')
    action, message, category, module, lineno = (parts + [''] * 5)[:5]
    wanted = action or 'default'
    if wanted == 'all':
        wanted = 'always'
    action = next((one for one in _actions if one.startswith(wanted)), None)
    if action is None:
        raise ValueError(f'invalid action: {wanted!r}')
    category = _category_named(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module) + r'\Z' if module else ''
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise ValueError(f'invalid lineno {lineno!r}') from None
    filterwarnings(action, message, category, module, lineno or 0)


def _category_named(name):
    if not name:
        return Warning
    module, _, kind = name.rpartition('.')
    try:
        found = getattr(__import__(module or 'builtins', None, None, [kind]), kind)
    except ImportError:
        raise ValueError(f'invalid module name: {module!r}') from None
    except AttributeError:
        raise ValueError(f'unknown warning category: {name!r}') from None
    if not issubclass(found, Warning):
        raise ValueError(f'invalid warning category: {name!r}')
    return found


_processoptions(sys.warnoptions)
`;

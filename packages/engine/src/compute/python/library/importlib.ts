/** `importlib`: imports by a function, and once more. */
export const source = `
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

from builtins import __import__


def invalidate_caches():
    """Nothing is kept of the folders that were looked into."""


def import_module(name, package=None):
    """Import a module."""
    level = len(name) - len(name.lstrip('.'))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f'{parts[0]}.{name[level:]}' if name[level:] else parts[0]
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Reload the module and return it."""
    try:
        name = module.__name__
        sys.modules
    except AttributeError:
        raise TypeError('reload() argument must be a module') from None
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    file = getattr(module, '__file__', None)
    if file is not None and not file.startswith('<'):
        with open(file, 'rb') as text:
            exec(compile(text.read(), file, 'exec'), module.__dict__)
    return sys.modules[name]
`;

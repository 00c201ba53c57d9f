/** `linecache`: lines of files, each read once. */
export const source = String.raw`
import os
import sys

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# By file name: size, time of change, lines, full name.
cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    known = cache.get(filename)
    return known[2] if known is not None else updatecache(filename, module_globals)


def checkcache(filename=None):
    for name in list(cache) if filename is None else [filename]:
        if name not in cache:
            continue
        size, changed, _, path = cache[name]
        if changed is None:
            continue
        try:
            found = os.stat(path)
        except OSError:
            del cache[name]
            continue
        if (found.st_size, found.st_mtime) != (size, changed):
            del cache[name]


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    folders = [''] if os.path.isabs(filename) else ['', *sys.path]
    for folder in folders:
        path = os.path.join(folder, filename)
        try:
            found = os.stat(path)
            with open(path, encoding='utf-8') as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError):
            continue
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = found.st_size, found.st_mtime, lines, path
        return lines
    return []


def lazycache(filename, module_globals):
    return False
`;

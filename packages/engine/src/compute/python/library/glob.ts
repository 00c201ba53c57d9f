/** `glob`. */
export const source = String.raw`
import fnmatch
import os

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    return _expand(root_dir or '', pathname, recursive, include_hidden)


def has_magic(s):
    return any(letter in s for letter in '*?[')


def _names(root, folder):
    try:
        return os.listdir(os.path.join(root, folder) or '.')
    except OSError:
        return []


def _expand(root, pathname, recursive, hidden):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _expand(root, folder, recursive, hidden)
    else:
        folders = [folder]
    for one in folders:
        if recursive and name == '**':
            for found in _below(root, one, hidden):
                yield os.path.join(one, found)
        elif has_magic(name):
            names = _names(root, one)
            if not hidden and not name.startswith('.'):
                names = [x for x in names if not x.startswith('.')]
            for found in fnmatch.filter(names, name):
                yield os.path.join(one, found)
        elif name == '':
            if os.path.isdir(os.path.join(root, one)):
                yield os.path.join(one, '')
        elif os.path.lexists(os.path.join(root, one, name)):
            yield os.path.join(one, name)


def _below(root, folder, hidden):
    if not folder or os.path.isdir(os.path.join(root, folder)):
        yield ''
    yield from _inside(root, folder, hidden)


def _inside(root, folder, hidden):
    for name in _names(root, folder):
        if hidden or not name.startswith('.'):
            yield name
            path = os.path.join(folder, name) if folder else name
            if os.path.isdir(os.path.join(root, path)):
                for found in _inside(root, path, hidden):
                    yield os.path.join(name, found)


def escape(pathname):
    return ''.join(f'[{c}]' if c in '*?[' else c for c in pathname)
`;

/** Limits of this machine, as `os` tells them. */
export const source = String.raw`
import os
from os import cpu_count, fstat, path


# Numbers of names and what they stand for on this machine. Source: sysconf(3), pathconf(3), confstr(3).
_system = {
    'SC_ARG_MAX': (0, 2097152), 'SC_CLK_TCK': (2, 100), 'SC_NGROUPS_MAX': (3, 65536), 'SC_OPEN_MAX': (4, 1024),
    'SC_VERSION': (29, 200809), 'SC_PAGESIZE': (30, 4096), 'SC_PAGE_SIZE': (30, 4096), 'SC_LINE_MAX': (43, 2048),
    'SC_IOV_MAX': (60, 1024), 'SC_LOGIN_NAME_MAX': (71, 256), 'SC_NPROCESSORS_CONF': (83, None),
    'SC_NPROCESSORS_ONLN': (84, None), 'SC_HOST_NAME_MAX': (180, 64),
}
_paths = {
    'PC_LINK_MAX': (0, 65000), 'PC_NAME_MAX': (3, 255), 'PC_PATH_MAX': (4, 4096), 'PC_PIPE_BUF': (5, 4096),
    'PC_CHOWN_RESTRICTED': (6, 1), 'PC_NO_TRUNC': (7, 1),
}
_texts = {'CS_PATH': (0, '/bin:/usr/bin'), 'CS_GNU_LIBC_VERSION': (2, 'glibc 2.36')}
sysconf_names = {name: number for name, (number, _) in _system.items()}
pathconf_names = {name: number for name, (number, _) in _paths.items()}
confstr_names = {name: number for name, (number, _) in _texts.items()}


def _value_of(table, name):
    if isinstance(name, int):
        found = next((value for number, value in table.values() if number == name), table)
        if found is table:
            raise OSError(22, 'Invalid argument')
        return found
    if not isinstance(name, str):
        raise TypeError('configuration names must be strings or integers')
    if name not in table:
        raise ValueError('unrecognized configuration name')
    return table[name][1]


def sysconf(name, /):
    value = _value_of(_system, name)
    return cpu_count() if value is None else value


def pathconf(path, name):
    os.stat(path)
    return _value_of(_paths, name)


def fpathconf(fd, name, /):
    fstat(fd)
    return _value_of(_paths, name)


def confstr(name, /):
    return _value_of(_texts, name)
`;

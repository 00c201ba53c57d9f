/** `platform`. */
export const source = String.raw`
import os
import sys


def system():
    return os.uname().sysname


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return os.uname().machine


def processor():
    return ''


def architecture(executable=None, bits='', linkage=''):
    return '64bit', 'ELF'


def python_version():
    return sys.version.split()[0]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_implementation():
    return 'CPython'


def python_compiler():
    return 'GCC 12.2.0'


def uname():
    return os.uname()


def platform(aliased=False, terse=False):
    return f'Linux-{release()}-{machine()}-with-glibc2.36'


def libc_ver():
    return 'glibc', '2.36'
`;

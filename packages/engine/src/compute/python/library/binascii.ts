/** `binascii`. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in
import _binascii
from _binascii import crc32


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _call(function, *args):
    found = function(*args)
    if type(found) is str:
        raise Error(found)
    return found


def hexlify(data, sep=None, bytes_per_sep=1):
    plain = _binascii.hexlify(data)
    return plain if sep is None else bytes(data).hex(sep, bytes_per_sep).encode()


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def unhexlify(hexstr, /):
    return _call(_binascii.unhexlify, hexstr)


def a2b_hex(hexstr, /):
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    return _binascii.b2a_base64(data, newline)


def a2b_base64(data, /, *, strict_mode=False):
    return _call(_binascii.a2b_base64, data)


for _function in (hexlify, b2a_hex, unhexlify, a2b_hex, b2a_base64, a2b_base64):
    globals()[_function.__name__] = _as_built_in(_function, __name__)
`;

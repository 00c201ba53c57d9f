/** `binascii`. */
export const source = String.raw`
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
    if sep is None:
        return _binascii.hexlify(data)
    return bytes(data).hex(sep, bytes_per_sep).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    return _call(_binascii.unhexlify, hexstr)


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    return _binascii.b2a_base64(data, newline)


def a2b_base64(data, /, *, strict_mode=False):
    return _call(_binascii.a2b_base64, data)
`;

/** `zlib`: the checksums only. */
export const source = String.raw`
from _binascii import crc32


class error(Exception):
    pass


def adler32(data, value=1, /):
    a, b = value & 0xffff, value >> 16 & 0xffff
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
`;

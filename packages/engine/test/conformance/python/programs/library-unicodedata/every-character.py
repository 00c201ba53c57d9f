"""Digests of the properties of all characters."""
import hashlib
import unicodedata


def digest(values):
    return hashlib.sha256(repr(values).encode()).hexdigest()


ranges = range(0x3400), range(0x4db0, 0x4e10), range(0x9ff0, 0x11000), range(0x11000, 0x1fc00), range(0xe0000, 0xe0200)
for name in ('category', 'bidirectional', 'combining', 'mirrored', 'east_asian_width'):
    function = getattr(unicodedata, name)
    print(name, *(digest([function(chr(code)) for code in part])[:16] for part in ranges))
for name in ('decimal', 'digit', 'numeric'):
    function = getattr(unicodedata, name)
    print(name, *(digest([function(chr(code), None) for code in part])[:16] for part in ranges))

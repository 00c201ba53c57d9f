/** `hashlib`, over the digests of the host. */
export const source = String.raw`
import _hashlib
from _hashlib import md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256

algorithms_guaranteed = {
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384',
    'sha3_512', 'shake_128', 'shake_256',
}
algorithms_available = set(algorithms_guaranteed)
__all__ = (*sorted(algorithms_guaranteed), 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac', 'file_digest')


class _Blake:
    def __new__(
        cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
        node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        if digest_size is None:
            digest_size = cls.MAX_DIGEST_SIZE
        if not 1 <= digest_size <= cls.MAX_DIGEST_SIZE:
            raise ValueError(f'digest_size must be between 1 and {cls.MAX_DIGEST_SIZE} bytes')
        for name, value, most in (
            ('salt', salt, cls.SALT_SIZE), ('person', person, cls.PERSON_SIZE), ('key', key, cls.MAX_KEY_SIZE),
        ):
            if len(value) > most:
                raise ValueError(f'maximum {name} length is {most} bytes')
        if (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node) != (1, 1, 0, 0, 0, 0, False):
            raise NotImplementedError('only sequential hashing is there')
        self = super().__new__(cls)
        self._hash = cls._make(data, digest_size, key, salt, person)
        return self

    @property
    def name(self):
        return self._hash.name

    @property
    def digest_size(self):
        return self._hash.digest_size

    @property
    def block_size(self):
        return self._hash.block_size

    def update(self, data, /):
        self._hash.update(data)

    def digest(self):
        return self._hash.digest()

    def hexdigest(self):
        return self._hash.hexdigest()

    def copy(self):
        made = object.__new__(type(self))
        made._hash = self._hash.copy()
        return made


class blake2b(_Blake):
    __module__ = '_blake2'
    MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 64, 64, 16, 16
    _make = staticmethod(_hashlib.new_blake2b)


class blake2s(_Blake):
    __module__ = '_blake2'
    MAX_DIGEST_SIZE, MAX_KEY_SIZE, SALT_SIZE, PERSON_SIZE = 32, 32, 8, 8
    _make = staticmethod(_hashlib.new_blake2s)


def new(name, data=b'', **kwargs):
    if name in {'blake2b', 'blake2s'}:
        return globals()[name](data, **kwargs)
    return _hashlib.new(name, data, **kwargs)


def _keyed(hash_name, key):
    """The two halves of HMAC with a key, begun."""
    inner = new(hash_name)
    size = inner.block_size
    if len(key) > size:
        key = new(hash_name, key).digest()
    key += bytes(size - len(key))
    inner.update(bytes(byte ^ 0x36 for byte in key))
    return inner, new(hash_name, bytes(byte ^ 0x5c for byte in key))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    inner, outer = _keyed(hash_name, bytes(password))
    if dklen is None:
        dklen = inner.digest_size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')

    def hmac(message):
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.digest()

    key = b''
    number = 1
    while len(key) < dklen:
        part = hmac(bytes(salt) + number.to_bytes(4, 'big'))
        total = int.from_bytes(part, 'big')
        for _ in range(iterations - 1):
            part = hmac(part)
            total ^= int.from_bytes(part, 'big')
        key += total.to_bytes(len(part), 'big')
        number += 1
    return key[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made
`;

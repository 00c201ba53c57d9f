/** `struct`. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in
import _struct


class error(Exception):
    __module__ = 'struct'


def _call(function, *args):
    found = function(*args)
    if type(found) is str:
        raise error(found)
    return found


@_as_built_in
def calcsize(format, /):
    return _call(_struct.calcsize, format)


@_as_built_in
def pack(*v):
    if not v:
        raise TypeError('missing format argument')
    return _call(_struct.pack, v[0], v[1:])


@_as_built_in
def unpack(format, buffer, /):
    return _call(_struct.unpack, format, buffer)


@_as_built_in
def unpack_from(format, /, buffer, offset=0):
    return _call(_struct.unpack_from, format, buffer, offset)


@_as_built_in
def pack_into(format, buffer, offset, /, *v):
    return _call(_struct.pack_into, format, buffer, offset, v)


@_as_built_in
def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    length = _struct.length(buffer)
    if length % size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    return unpack_iterator(format, memoryview(buffer), range(0, length, size))


@_as_built_in
class unpack_iterator:
    __module__ = '_struct'

    def __init__(self, format, buffer, places):
        self._format = format
        self._buffer = buffer
        self._places = iter(places)

    def __iter__(self):
        return self

    def __next__(self):
        for place in self._places:
            return unpack_from(self._format, self._buffer, place)
        self._buffer.release()
        raise StopIteration

    def __length_hint__(self):
        return self._places.__length_hint__()


@_as_built_in
class Struct:
    __module__ = '_struct'

    def __init__(self, format):
        self._format = format.decode() if isinstance(format, bytes) else format
        self._size = calcsize(self._format)

    @property
    def format(self):
        return self._format

    @property
    def size(self):
        return self._size

    def pack(self, *v):
        return pack(self.format, *v)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def pack_into(self, buffer, offset, *v):
        return pack_into(self.format, buffer, offset, *v)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
`;

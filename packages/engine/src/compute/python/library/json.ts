/** `json`; text is scanned and escaped by the host, the rest calls back and is in Python. */
export const source = String.raw`
import _json
from _json import scan as _scan, quote as _quote

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return self._read(s, 0, True)[0]

    def raw_decode(self, s, idx=0):
        return self._read(s, idx, False)

    def _read(self, s, start, whole):
        found = _scan(s, start, whole, self.strict)
        if type(found) is not tuple:
            raise JSONDecodeError(found[0], s, found[1])
        value, end = found
        if (self.object_hook or self.object_pairs_hook or self.parse_float or self.parse_int
                or self.parse_constant):
            value = self._convert(value)
        else:
            value = value.plain()
        return value, end

    def _convert(self, node):
        kind, value = node.kind, node.value
        if kind == 'object':
            pairs = [(key, self._convert(one)) for key, one in value]
            if self.object_pairs_hook is not None:
                return self.object_pairs_hook(pairs)
            made = dict(pairs)
            return made if self.object_hook is None else self.object_hook(made)
        if kind == 'array':
            return [self._convert(one) for one in value]
        if kind == 'int':
            return (self.parse_int or int)(value)
        if kind == 'float':
            return (self.parse_float or float)(value)
        if kind == 'constant':
            return (self.parse_constant or float)(value)
        return value


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        return self._parts(o, indent, 0, set() if self.check_circular else None)

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o in (float('inf'), float('-inf')):
            text = 'Infinity' if o > 0 else '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            shown = '' if self.indent is None else f': {o!r}'
            raise ValueError(f'Out of range float values are not JSON compliant{shown}')
        return text

    def _atom(self, o):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _parts(self, o, indent, level, markers):
        atom = self._atom(o)
        if atom is not None:
            yield atom
            return
        if markers is not None:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers.add(id(o))
        if isinstance(o, (list, tuple)):
            yield from self._list(o, indent, level, markers)
        elif isinstance(o, dict):
            yield from self._dict(o, indent, level, markers)
        else:
            yield from self._parts(self.default(o), indent, level, markers)
        if markers is not None:
            markers.discard(id(o))

    def _list(self, o, indent, level, markers):
        if not o:
            yield '[]'
            return
        level += 1
        newline = '' if indent is None else '\n' + indent * level
        before = '[' + newline
        between = self.item_separator + newline
        for value in o:
            atom = self._atom(value)
            if atom is not None:
                yield before + atom
            else:
                yield before
                yield from self._parts(value, indent, level, markers)
            before = between
        if indent is not None:
            yield '\n' + indent * (level - 1)
        yield ']'

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _dict(self, o, indent, level, markers):
        if not o:
            yield '{}'
            return
        level += 1
        newline = '' if indent is None else '\n' + indent * level
        before = '{' + newline
        between = self.item_separator + newline
        items = sorted(o.items()) if self.sort_keys else o.items()
        for key, value in items:
            name = self._key(key)
            if name is None:
                continue
            yield before
            before = between
            yield _quote(name, self.ensure_ascii)
            yield self.key_separator
            atom = self._atom(value)
            if atom is not None:
                yield atom
            else:
                yield from self._parts(value, indent, level, markers)
        if indent is not None:
            yield '\n' + indent * (level - 1)
        yield '}'


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    for part in (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
            allow_nan=allow_nan, indent=indent, separators=separators, default=default,
            sort_keys=sort_keys, **kw).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8', 'surrogatepass').removeprefix('\ufeff')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    for name, value in (('object_hook', object_hook), ('parse_float', parse_float),
                        ('parse_int', parse_int), ('parse_constant', parse_constant),
                        ('object_pairs_hook', object_pairs_hook)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
`;

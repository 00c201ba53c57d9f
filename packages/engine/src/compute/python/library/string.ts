/** `string`: constants, templates and the formatter. */
export const source = String.raw`
__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
    'printable', 'punctuation', 'whitespace', 'Formatter', 'Template',
]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_\x60{|}~""".replace(r'\x60', '\x60')
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


_nothing = {}


class _Flags:
    """re.IGNORECASE, when it is asked for."""

    def __get__(self, instance, owner=None):
        import re
        return re.IGNORECASE


class _Pattern:
    """The pattern of a Template, made when it is asked for."""

    def __get__(self, instance, owner=None):
        return _pattern_of(owner)


def _pattern_of(cls):
    import re
    mark = re.escape(cls.delimiter)
    name = cls.idpattern
    return re.compile(
        rf'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|'
        rf'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))',
        cls.flags | re.VERBOSE,
    )


class Template:
    """Text with places for values; the default pattern is read without regular expressions."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _Flags()
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        changed = any(name in cls.__dict__ for name in ('pattern', 'idpattern', 'braceidpattern', 'flags'))
        if changed or getattr(cls, '_pattern', None) is not None:
            own = cls.__dict__.get('pattern')
            if own is None:
                made = _pattern_of(cls)
            else:
                import re
                made = re.compile(own, cls.flags | re.VERBOSE)
            cls.pattern = cls._pattern = made

    def __init__(self, template):
        self.template = template

    def _places(self):
        """Start and end of each place, its kind and the name there."""
        text = self.template
        pattern = getattr(self, '_pattern', None)
        if pattern is not None:
            for match in pattern.finditer(text):
                for kind in ('named', 'braced', 'escaped', 'invalid'):
                    if match.group(kind) is not None:
                        yield match.start(), match.end(), kind, match.group(kind)
                        break
                else:
                    raise ValueError('Unrecognized named group in pattern', self.pattern)
            return
        mark = self.delimiter
        start = text.find(mark)
        while start >= 0:
            after = start + len(mark)
            end, kind, name = after, 'invalid', ''
            if text.startswith(mark, after):
                end, kind = after + len(mark), 'escaped'
            else:
                brace = text.startswith('{', after)
                first = last = after + brace
                while last < len(text) and _in_name(text[last], last == first):
                    last += 1
                if last > first and (not brace or text.startswith('}', last)):
                    end, name = last + brace, text[first:last]
                    kind = 'braced' if brace else 'named'
            yield start, end, kind, name
            start = text.find(mark, end)

    def _fill(self, mapping, kws, safe):
        if mapping is _nothing:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)
        text = self.template
        parts = []
        done = 0
        for start, end, kind, name in self._places():
            parts.append(text[done:start])
            done = end
            if kind == 'escaped':
                parts.append(self.delimiter)
            elif kind == 'invalid':
                if not safe:
                    lines = text[:start].splitlines(keepends=True) or ['']
                    column = start + 1 - sum(map(len, lines[:-1]))
                    if lines[-1].endswith('\n'):
                        lines.append('')
                        column = 1
                    raise ValueError(f'Invalid placeholder in string: line {len(lines)}, col {column}')
                parts.append(text[start:end])
            elif safe:
                try:
                    parts.append(str(mapping[name]))
                except KeyError:
                    parts.append(text[start:end])
            else:
                parts.append(str(mapping[name]))
        return ''.join(parts) + text[done:]

    def substitute(self, mapping=_nothing, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        return all(kind != 'invalid' for _, _, kind, _ in self._places())

    def get_identifiers(self):
        names = [name for _, _, kind, name in self._places() if kind in ('named', 'braced')]
        return list(dict.fromkeys(names))


def _in_name(char, first):
    return char.isascii() and (char == '_' or char.isalpha() or not first and char.isdigit())


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, depth, index):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field is None:
                continue
            if field == '':
                if index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field = str(index)
                index += 1
            elif field.isdigit():
                if index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                index = False
            value, key = self.get_field(field, args, kwargs)
            used_args.add(key)
            value = self.convert_field(value, conversion)
            spec, index = self._vformat(spec, args, kwargs, used_args, depth - 1, index)
            parts.append(self.format_field(value, spec))
        return ''.join(parts), index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Literal text, field name, specification and conversion, again and again."""
        text = format_string
        place = 0
        literal = []
        while place < len(text):
            char = text[place]
            place += 1
            if char not in '{}':
                literal.append(char)
                continue
            if text.startswith(char, place):
                yield ''.join(literal) + char, None, None, None
                literal = []
                place += 1
                continue
            if char == '}':
                raise ValueError("Single '}' encountered in format string")
            if place >= len(text):
                raise ValueError("Single '{' encountered in format string")
            start = place
            depth = 1
            while place < len(text):
                depth += (text[place] == '{') - (text[place] == '}')
                place += 1
                if depth == 0:
                    break
            else:
                rest = text[start:]
                if _split_field(rest)[0] == rest:
                    raise ValueError("expected '}' before end of string")
                raise ValueError("unmatched '{' in format spec")
            yield ''.join(literal), *_split_field(text[start:place - 1])
            literal = []
        if literal:
            yield ''.join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first


def _split_field(field):
    brackets = False
    for place, char in enumerate(field):
        if char == '[':
            brackets = True
        elif char == ']':
            brackets = False
        elif char in ':!' and not brackets:
            if char == ':':
                return field[:place], field[place + 1:], None
            rest = field[place + 1:]
            if not rest:
                raise ValueError("end of string while looking for conversion specifier")
            if len(rest) > 1 and rest[1] != ':':
                raise ValueError("expected ':' after conversion specifier")
            return field[:place], rest[2:], rest[0]
        elif char == '{':
            raise ValueError("unexpected '{' in field name")
    return field, '', None


def _split_name(name):
    end = min((place for place in (name.find('.'), name.find('[')) if place >= 0), default=len(name))
    first = int(name[:end]) if name[:end].isdecimal() else name[:end]
    rest = []
    while end < len(name):
        if name[end] == '.':
            stop = min(
                (place for place in (name.find('.', end + 1), name.find('[', end + 1)) if place >= 0),
                default=len(name),
            )
            part = name[end + 1:stop]
            rest.append((True, part))
            end = stop
        elif name[end] == '[':
            stop = name.find(']', end)
            if stop < 0:
                raise ValueError("Missing ']' in format string")
            part = name[end + 1:stop]
            rest.append((False, int(part) if part.isdecimal() else part))
            end = stop + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError('Empty attribute in format string')
    return first, rest
`;

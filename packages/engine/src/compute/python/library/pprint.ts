/** `pprint`: values over several lines. */
export const source = String.raw`
import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)


def saferepr(object):
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders what cannot be compared by type and place."""

    __slots__ = 'obj',

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _item_key(item):
    return _Key(item[0]), _Key(item[1])


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
        underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._show(object, parts.append, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def _one_line(self, value, context, level):
        return self.format(value, context.copy(), self._depth, level)[0]

    def _show(self, value, write, indent, allowance, context, level):
        key = id(value)
        if key in context:
            write(_recursion(value))
            return
        text = self._one_line(value, context, level)
        if len(text) <= self._width - indent - allowance:
            write(text)
            return
        context[key] = 1
        shown = self._show_lines(value, write, indent, allowance, context, level + 1)
        del context[key]
        if not shown:
            write(text)

    def _show_lines(self, value, write, indent, allowance, context, level):
        kind = type(value)
        own = kind.__repr__
        name = kind.__name__
        if own is dict.__repr__ or name in ('mappingproxy',):
            items = sorted(value.items(), key=_item_key) if self._sort_dicts else value.items()
            if name == 'mappingproxy':
                write('mappingproxy(')
                self._show(value.copy(), write, indent + 13, allowance + 1, context, level)
                write(')')
                return True
            write('{')
            if self._indent > 1:
                write((self._indent - 1) * ' ')
            if len(value):
                self._show_dict(items, write, indent, allowance + 1, context, level)
            write('}')
        elif own is list.__repr__:
            write('[')
            self._show_items(value, write, indent, allowance + 1, context, level)
            write(']')
        elif own is tuple.__repr__:
            write('(')
            end = ',)' if len(value) == 1 else ')'
            self._show_items(value, write, indent, allowance + len(end), context, level)
            write(end)
        elif own is set.__repr__ or own is frozenset.__repr__:
            if not len(value):
                return False
            if kind is set:
                write('{')
                end = '}'
            else:
                write(name + '({')
                end = '})'
                indent += len(name) + 1
            self._show_items(sorted(value, key=_Key), write, indent, allowance + len(end), context, level)
            write(end)
        elif own is str.__repr__:
            self._show_text(value, write, indent, allowance, level)
        elif own is bytes.__repr__ and len(value) > 4:
            self._show_bytes(value, write, indent, allowance, level)
        elif isinstance(value, dict) and kind.__module__ == 'collections':
            if not len(value):
                return False
            self._show_collection(name, value, write, indent, allowance, context, level)
        elif name == 'deque' and kind.__module__ == 'collections':
            write(f'{name}(')
            indent += len(name) + 1
            write('[')
            if value.maxlen is None:
                self._show_items(value, write, indent, allowance + 2, context, level)
                write('])')
            else:
                self._show_items(value, write, indent, 2, context, level)
                write(f'],\n{" " * indent}maxlen={value.maxlen!r})')
        elif name == 'SimpleNamespace' and kind.__module__ == 'types':
            write('namespace(')
            self._show_attributes(value.__dict__.items(), write, indent + 10, allowance, context, level)
            write(')')
        elif hasattr(kind, '__dataclass_fields__') and '__create_fn__' in own.__qualname__ or (
            hasattr(kind, '__dataclass_fields__') and own.__qualname__ == f'{kind.__qualname__}.__repr__'
        ):
            from dataclasses import fields
            items = [(one.name, getattr(value, one.name)) for one in fields(value) if one.repr]
            write(name + '(')
            self._show_attributes(items, write, indent + len(name) + 1, allowance, context, level)
            write(')')
        else:
            return False
        return True

    def _show_collection(self, name, value, write, indent, allowance, context, level):
        if name == 'OrderedDict':
            write(f'{name}([')
            self._show_pairs(list(value.items()), write, indent + len(name) + 1, allowance + 2, context, level)
            write('])')
        elif name == 'Counter':
            write(name + '({')
            if self._indent > 1:
                write((self._indent - 1) * ' ')
            self._show_dict(value.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
            write('})')
        else:
            factory = self._one_line(value.default_factory, context, level)
            indent += len(name) + 1
            write(f'{name}({factory},\n{" " * indent}')
            self._show(dict(value), write, indent, allowance + 1, context, level)
            write(')')

    def _show_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * ' ')
        for index, (key, item) in enumerate(items):
            last = index == len(items) - 1
            text = self._one_line(key, context, level)
            write(f'({text}, ')
            self._show(item, write, indent + len(text) + 3, (allowance if last else 1) + 1, context, level)
            write(')' if last else f'),\n{" " * indent}')

    def _show_dict(self, items, write, indent, allowance, context, level):
        indent += self._indent
        items = list(items)
        for index, (key, item) in enumerate(items):
            last = index == len(items) - 1
            text = self._one_line(key, context, level)
            write(f'{text}: ')
            self._show(item, write, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                write(f',\n{" " * indent}')

    def _show_attributes(self, items, write, indent, allowance, context, level):
        items = list(items)
        for index, (key, item) in enumerate(items):
            last = index == len(items) - 1
            write(f'{key}=')
            if id(item) in context:
                write('...')
            else:
                self._show(item, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(f',\n{" " * indent}')

    def _show_items(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * ' ')
        between = f',\n{" " * indent}'
        separator = ''
        width = room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._one_line(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = room
                    if separator:
                        separator = between
                if width >= needed:
                    width -= needed
                    write(separator + text)
                    separator = ', '
                    continue
            write(separator)
            separator = between
            self._show(item, write, indent, allowance if last else 1, context, level)

    def _show_text(self, value, write, indent, allowance, level):
        if not len(value):
            write(repr(value))
            return
        chunks = []
        lines = value.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        full = room = self._width - indent
        for number, line in enumerate(lines):
            text = repr(line)
            last_line = number == len(lines) - 1
            if last_line:
                room -= allowance
            if len(text) <= room:
                chunks.append(text)
                continue
            words = _words(line)
            current = ''
            limit = full
            for index, word in enumerate(words):
                candidate = current + word
                if index == len(words) - 1 and last_line:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(chunks[0])
            return
        if level == 1:
            write('(')
        write(f'\n{" " * indent}'.join(chunks))
        if level == 1:
            write(')')

    def _show_bytes(self, value, write, indent, allowance, level):
        if level == 1:
            indent += 1
            allowance += 1
            write('(')
        limit = self._width - indent
        last = len(value) // 4 * 4
        current = b''
        between = ''
        for place in range(0, len(value), 4):
            part = value[place:place + 4]
            candidate = current + part
            if place == last:
                limit -= allowance
            if len(repr(candidate)) > limit:
                if current:
                    write(between + repr(current))
                    between = f'\n{" " * indent}'
                current = part
            else:
                current = candidate
        if current:
            write(between + repr(current))
        if level == 1:
            write(')')

    def format(self, object, context, maxlevels, level):
        """Text on one line, whether it can be read back, whether it holds itself."""
        kind = type(object)
        if issubclass(kind, int) and kind.__repr__ is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        own = kind.__repr__
        is_dict = own is dict.__repr__
        if not (is_dict or own is list.__repr__ or own is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if is_dict:
            if not object:
                return '{}', True, False
        elif not object:
            return ('[]' if own is list.__repr__ else '()'), True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            if is_dict:
                return '{...}', False, key in context
            return ('[...]' if own is list.__repr__ else '(...)' if len(object) != 1 else '(...,)'), False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive, parts = True, False, []

        def shown(value):
            nonlocal readable, recursive
            text, can_read, inside = self.format(value, context, maxlevels, level + 1)
            readable = readable and can_read
            recursive = recursive or inside
            return text

        if is_dict:
            for name, value in sorted(object.items(), key=_item_key) if self._sort_dicts else object.items():
                parts.append(f'{shown(name)}: {shown(value)}')
            text = f'{{{", ".join(parts)}}}'
        else:
            parts = [shown(value) for value in object]
            if own is list.__repr__:
                text = f'[{", ".join(parts)}]'
            else:
                text = f'({parts[0]},)' if len(parts) == 1 else f'({", ".join(parts)})'
        del context[key]
        return text, readable, recursive


def _recursion(value):
    return f'<Recursion on {type(value).__name__} with id={id(value)}>'


def _words(line):
    """Words, each with the blanks behind it; blanks at the front are a word of their own."""
    words = []
    place = 0
    while place < len(line):
        end = place
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[place:end])
        place = end
    return words
`;

/** `traceback`. */
export const source = String.raw`
import sys
import _traceback

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
    'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
]

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_missing = object()


class FrameSummary:
    """A level of a traceback or of the stack."""

    __slots__ = 'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', '_text', 'locals'

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
        end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _traceback.source_line(self.filename, self.lineno)
        return self._line.strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            other = tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def walk_stack(f):
    if f is None:
        f = sys._getframe()
        for _ in range(4):
            f = f and f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(items, limit):
    items = list(items)
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of levels."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = klass()
        for frame, lineno in _limited(frame_gen, limit):
            made.append(FrameSummary(
                frame.f_code.co_filename, lineno, frame.f_code.co_name,
                locals=frame.f_locals if capture_locals else None,
            ))
        return made

    @classmethod
    def from_list(klass, a_list):
        made = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            made.append(frame)
        return made

    def format_frame_summary(self, frame_summary):
        if frame_summary._text is not None:
            text = frame_summary._text
        else:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
            if frame_summary.line:
                text += f'    {frame_summary.line.strip()}\n'
        if frame_summary.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(frame_summary.locals.items()))
        return text

    def format(self):
        result = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    more = count - _RECURSIVE_CUTOFF
    return f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'


class TracebackException:
    """An exception with what is told of it, taken down at once."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            for summary, (frame, _) in zip(self.stack, _limited(walk_tb(exc_traceback), limit)):
                summary.locals = {key: repr(value) for key, value in frame.f_locals.items()}
        self._only = _lines_of(exc_type, exc_value)
        self._str = _text_of(exc_value, 'exception')
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            for name in ('filename', 'text', 'offset', 'end_offset', 'msg'):
                setattr(self, name, getattr(exc_value, name))
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
        if _seen is not None:
            return

        def taken(other):
            return TracebackException(
                type(other), other, other.__traceback__, limit=limit, max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=seen,
            )

        # The last that was found comes first: what is told twice is told in full only there.
        waiting = [(self, exc_value)]
        while waiting:
            told, value = waiting.pop()
            cause, context = getattr(value, '__cause__', None), getattr(value, '__context__', None)
            if cause is not None and id(cause) not in seen:
                told.__cause__ = taken(cause)
                waiting.append((told.__cause__, cause))
            wanted = not compact or value is not None and told.__cause__ is None and not value.__suppress_context__
            if wanted and context is not None and id(context) not in seen:
                told.__context__ = taken(context)
                waiting.append((told.__context__, context))
            if isinstance(value, BaseExceptionGroup):
                told.exceptions = [taken(one) for one in value.exceptions]
                waiting.extend(zip(told.exceptions, value.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True, _place=None):
        place = _Place() if _place is None else _place
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain, _place=place)
            yield place.indented(_CAUSE)
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain, _place=place)
            yield place.indented(_CONTEXT)
        if self.exceptions is not None:
            yield from self._format_group(chain, place)
            return
        if self.stack:
            yield place.indented('Traceback (most recent call last):\n')
            yield from map(place.indented, self.stack.format())
        yield from map(place.indented, self._only)

    def _format_group(self, chain, place):
        if place.depth > self.max_group_depth:
            yield place.indented(f'... (max_group_depth is {self.max_group_depth})\n')
            return
        outermost = place.depth == 0
        if outermost:
            place.depth = 1
        if self.stack:
            yield place.indented('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            yield from map(place.indented, self.stack.format())
        yield from map(place.indented, self._only)
        more = len(self.exceptions) - self.max_group_width
        shown = [one.format(chain=chain, _place=place) for one in self.exceptions[:self.max_group_width]]
        if more > 0:
            shown.append(iter((f'and {more} more exception{"s" if more > 1 else ""}\n',)))
        place.open = False
        for number, lines in enumerate(shown, 1):
            is_rest = number > self.max_group_width
            label = '...' if is_rest else number
            yield f"{place.blank()}{'+-' if number == 1 else '  '}+---------------- {label} ----------------\n"
            if number == len(shown):
                place.open = True
            place.depth += 1
            yield from map(place.indented, lines) if is_rest else lines
            if number == len(shown) and place.open:
                yield f'{place.blank()}+------------------------------------\n'
                place.open = False
            place.depth -= 1
        if outermost:
            place.depth = 0

    def print(self, *, file=None, chain=True):
        for text in self.format(chain=chain):
            print(text, file=sys.stderr if file is None else file, end='')


class _Place:
    """Where in the groups the lines are, and whether the frame of the innermost is open."""

    def __init__(self):
        self.depth, self.open = 0, False

    def blank(self):
        return '  ' * self.depth

    def indented(self, text, margin='|'):
        before = f'{self.blank()}{margin} ' if self.depth else ''
        return ''.join(before + line for line in text.splitlines(True)) if before else text


def _text_of(value, what, show=str):
    try:
        return show(value)
    except:
        return f'<{what} {show.__name__}() failed>'


def _lines_of(kind, value):
    if kind is None:
        return ['NoneType: None\n']
    title, module = kind.__qualname__, kind.__module__
    if module not in ('__main__', 'builtins'):
        title = f"{module if isinstance(module, str) else '<unknown>'}.{title}"
    if issubclass(kind, SyntaxError):
        lines = _syntax_lines(title, value)
    else:
        text = _text_of(value, 'exception')
        lines = [f'{title}: {text}\n' if text else f'{title}\n']
    notes = getattr(value, '__notes__', None)
    if isinstance(notes, (list, tuple, str, bytes, range)):
        for note in notes:
            lines += [line + '\n' for line in _text_of(note, 'note').split('\n')]
    elif notes is not None:
        lines.append(_text_of(notes, '__notes__', repr))
    return lines


def _syntax_lines(title, error):
    """The place of what is no Python, and what is wrong there."""
    lines, where = [], ''
    if error.lineno is not None:
        lines.append(f'  File "{error.filename or "<string>"}", line {error.lineno}\n')
    elif error.filename is not None:
        where = f' ({error.filename})'
    if error.text is not None:
        whole = error.text.rstrip('\n')
        text = whole.lstrip(' \n\f')
        cut = len(whole) - len(text)
        lines.append(f'    {text}\n')
        if error.offset is not None:
            start = error.offset
            end = start if error.end_offset in (None, 0) else error.end_offset
            if end == start or end == -1:
                end = start + 1
            before = start - 1 - cut
            if before >= 0:
                blank = ''.join(character if character.isspace() else ' ' for character in text[:before])
                lines.append(f"    {blank}{'^' * (end - start)}\n")
    lines.append(f"{title}: {error.msg or '<no detail available>'}{where}\n")
    return lines


def _parts(exc, value, tb):
    if value is _missing and tb is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return type(exc) if exc is not None else None, exc, None if exc is None else exc.__traceback__
    if value is _missing or tb is _missing:
        raise ValueError('Both or neither of value and tb must be given')
    return type(value) if value is not None else None, value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    return list(TracebackException(*_parts(exc, value, tb), limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    TracebackException(*_parts(exc, value, tb), limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_missing):
    if value is _missing:
        value = exc
    return _lines_of(None if value is None else type(value), value)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    made = StackSummary()
    for filename, lineno, name, line, end_lineno, colno, end_colno, text in _limited(_traceback.entries(tb), limit):
        frame = FrameSummary(
            filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno,
        )
        frame._text = text
        made.append(frame)
    return made


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit))


def print_list(extracted_list, file=None):
    print(''.join(format_list(extracted_list)), end='', file=sys.stderr if file is None else file)


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
`;

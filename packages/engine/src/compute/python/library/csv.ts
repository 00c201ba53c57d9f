/** `csv`: rows of fields. */
export const source = String.raw`
__version__ = '1.0'
__all__ = [
    'QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', '__doc__', '__version__', 'excel',
    'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects',
    'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect',
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Format(self, {})
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(excel):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_names = (
    'delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace',
    'strict',
)


class _Format:
    """How rows are written, checked."""

    def __init__(self, dialect, changes):
        defaults = (',', True, None, '\r\n', '"', QUOTE_MINIMAL, False, False)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in changes:
            if name not in _names:
                raise TypeError(f'{name!r} is an invalid keyword argument for this function')
        for name, default in zip(_names, defaults):
            if name in changes:
                value = changes[name]
            else:
                value = getattr(dialect, name, default)
            setattr(self, name, value)
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                either = 'string' if name == 'delimiter' else 'string or None'
                raise TypeError(f'"{name}" must be {either}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if 'quotechar' in changes and 'quoting' not in changes:
                self.quoting = QUOTE_NONE
            else:
                raise TypeError('quotechar must be set if quoting enabled')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')
        self.doublequote = bool(self.doublequote)
        self.skipinitialspace = bool(self.skipinitialspace)
        self.strict = bool(self.strict)


_dialects = {}


def register_dialect(name, dialect=excel, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Format(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
_limit = 131072


def field_size_limit(new=None):
    global _limit
    old = _limit
    if new is not None:
        if not isinstance(new, int):
            raise TypeError('limit must be an integer')
        _limit = new
    return old


class reader:
    def __init__(self, iterable, dialect='excel', **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Format(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        form = self.dialect
        delimiter, quote, escape = form.delimiter, form.quotechar, form.escapechar
        quoting = form.quoting != QUOTE_NONE
        row = []
        field = []
        state = 'row'
        numeric = False

        def save():
            nonlocal field, numeric
            text = ''.join(field)
            row.append(float(text) if numeric else text)
            field = []
            numeric = False

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state not in ('row', 'start'):
                    if form.strict:
                        raise Error('unexpected end of data')
                    if state == 'escape':
                        field.append('\n')
                    save()
                    return row
                raise
            if not isinstance(line, str):
                raise Error(
                    f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)'
                )
            self.line_num += 1
            ended = False
            for char in line:
                newline = char == '\n' or char == '\r'
                if ended:
                    if newline:
                        continue
                    raise Error('new-line character seen in unquoted field - do you need to open the file in universal-newline mode?')
                if state == 'row':
                    if newline:
                        ended = True
                        continue
                    state = 'start'
                if state == 'start':
                    if newline:
                        save()
                        ended = True
                    elif char == quote and quoting:
                        state = 'quoted'
                    elif char == escape and escape is not None:
                        state = 'escape'
                    elif char == ' ' and form.skipinitialspace:
                        pass
                    elif char == delimiter:
                        save()
                    else:
                        numeric = form.quoting == QUOTE_NONNUMERIC
                        field.append(char)
                        state = 'field'
                elif state == 'field':
                    if newline:
                        save()
                        ended = True
                        state = 'row'
                    elif char == escape and escape is not None:
                        state = 'escape'
                    elif char == delimiter:
                        save()
                        state = 'start'
                    else:
                        field.append(char)
                elif state == 'quoted':
                    if char == escape and escape is not None:
                        state = 'escape in quotes'
                    elif char == quote and quoting:
                        state = 'quote' if form.doublequote else 'field'
                    else:
                        field.append(char)
                elif state == 'quote':
                    if char == quote and quoting:
                        field.append(char)
                        state = 'quoted'
                    elif char == delimiter:
                        save()
                        state = 'start'
                    elif newline:
                        save()
                        ended = True
                        state = 'row'
                    elif not form.strict:
                        field.append(char)
                        state = 'field'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                else:
                    field.append(char)
                    state = 'quoted' if state == 'escape in quotes' else 'field'
                if len(field) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            if state == 'quoted':
                continue
            if state == 'escape':
                field.append('\n')
                state = 'field'
                continue
            if state == 'escape in quotes':
                state = 'quoted'
                continue
            if not ended and state in ('start', 'field', 'quote'):
                save()
            return row


class writer:
    def __init__(self, fileobj, dialect='excel', **fmtparams):
        write = getattr(fileobj, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = _Format(dialect, fmtparams)

    def writerow(self, row, /):
        form = self.dialect
        try:
            values = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = [self._field(value) for value in values]
        if len(fields) == 1 and not fields[0]:
            if form.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            fields[0] = form.quotechar * 2
        return self._write(form.delimiter.join(fields) + form.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        form = self.dialect
        quoting = form.quoting
        if value is None:
            text = ''
        elif isinstance(value, str):
            text = value
        else:
            text = str(value)
        number = isinstance(value, (int, float, complex))
        quoted = quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not number
        parts = []
        special = form.delimiter + (form.escapechar or '') + (form.quotechar or '') + form.lineterminator + '\n\r'
        for char in text:
            if char in special:
                escaped = False
                if quoting == QUOTE_NONE:
                    escaped = True
                elif char == form.quotechar:
                    if form.doublequote:
                        parts.append(form.quotechar)
                        quoted = True
                    else:
                        escaped = True
                elif char == form.escapechar:
                    escaped = True
                else:
                    quoted = True
                if escaped:
                    if not form.escapechar:
                        raise Error('need to escape, but no escapechar set')
                    parts.append(form.escapechar)
            parts.append(char)
        text = ''.join(parts)
        return f'{form.quotechar}{text}{form.quotechar}' if quoted else text


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(map(repr, wrong)))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses the format: the delimiter that all lines have equally often, the most frequent first."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        candidates = delimiters or [*self.preferred, '|']
        for char in candidates:
            counts = {line.count(char) for line in lines}
            if len(counts) == 1 and 0 not in counts and best is None:
                best = char
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            doublequote = False
            delimiter = best
            quotechar = '"'
            skipinitialspace = all(f'{best} ' in line for line in lines) if best != ' ' else False

        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rest = rows[0], rows[1:21]
        votes = 0
        for column, name in enumerate(header):
            try:
                for row in rest:
                    complex(row[column])
                try:
                    complex(name)
                    votes -= 1
                except ValueError:
                    votes += 1
            except (ValueError, IndexError):
                lengths = {len(row[column]) for row in rest if column < len(row)}
                if len(lengths) == 1:
                    votes += 1 if len(name) not in lengths else -1
        return votes > 0
`;

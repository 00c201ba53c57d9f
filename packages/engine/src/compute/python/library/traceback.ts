/** `traceback`. */
export const source = String.raw`
import sys
import _traceback


class FrameSummary:
    def __init__(self, filename, lineno, name, line=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        return format_list(self)


def _lines(text):
    entries = []
    for line in text.splitlines(keepends=True):
        if entries and line.startswith('    ') and entries[-1].startswith('  File "'):
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def _report(value, limit, chain):
    return 'NoneType: None\n' if value is None else _traceback.report(value, limit, chain)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    if value is None and isinstance(exc, BaseException):
        value = exc
    return _lines(_report(value, limit, chain))


def format_exception_only(exc, /, value=None):
    return _lines(_traceback.last(exc if value is None else value))


def format_exc(limit=None, chain=True):
    return _report(sys.exc_info()[1], limit, chain)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    for line in format_exception(exc, value, tb, limit, chain):
        print(line, end='', file=sys.stderr if file is None else file)


def format_tb(tb, limit=None):
    return _lines(_traceback.levels(tb, limit))


def print_tb(tb, limit=None, file=None):
    print(_traceback.levels(tb, limit), end='', file=sys.stderr if file is None else file)


def extract_tb(tb, limit=None):
    return StackSummary(FrameSummary(*entry) for entry in _traceback.entries(tb, limit))


def format_list(extracted_list):
    return [f'  File "{f}", line {n}, in {name}\n' + (f'    {line}\n' if line else '')
            for f, n, name, line in extracted_list]


def print_list(extracted_list, file=None):
    print(''.join(format_list(extracted_list)), end='', file=sys.stderr if file is None else file)


def print_last(limit=None, file=None, chain=True):
    print_exception(sys.last_value, file=file)
`;

/** `dis`: code as its instructions. */
export const source = String.raw`
import sys
import types
from collections import namedtuple

from _dis import caches as _caches, exceptions as _exceptions, flags as _flags, opmap, stack_effect

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels',
           'show_code', 'get_instructions', 'Instruction', 'Bytecode', 'cmp_op', 'hasconst', 'hasname',
           'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree', 'opname', 'opmap',
           'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasnargs', 'stack_effect']

HAVE_ARGUMENT = 90
EXTENDED_ARG = opmap['EXTENDED_ARG']
cmp_op = '<', '<=', '==', '!=', '>', '>='
opname = [f'<{number}>' for number in range(256)]
for _name, _number in opmap.items():
    opname[_number] = _name


def _numbers(names):
    return sorted(opmap[name] for name in names.split())


hasconst = _numbers('LOAD_CONST KW_NAMES')
hasname = _numbers('STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME '
                   'LOAD_ATTR IMPORT_NAME IMPORT_FROM LOAD_GLOBAL LOAD_METHOD')
hasjrel = [number for number, name in enumerate(opname) if 'JUMP' in name or name in ('FOR_ITER', 'SEND')]
hasjabs = []
haslocal = _numbers('LOAD_FAST STORE_FAST DELETE_FAST')
hasfree = _numbers('MAKE_CELL LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF')
hascompare = [opmap['COMPARE_OP']]
hasnargs = []
COMPILER_FLAG_NAMES = {flag: name for name, flag in sorted(_flags.items(), key=lambda item: item[1])
                       if flag <= 512}
_operators = ('+ & // << @ * % | ** >> - / ^ += &= //= <<= @= *= %= |= **= >>= -= /= ^=').split()
_conversions = (None, ''), (str, 'str'), (repr, 'repr'), (ascii, 'ascii')
_function_parts = 'defaults', 'kwdefaults', 'annotations', 'closure'
_backward = frozenset(number for number, name in enumerate(opname) if 'JUMP_BACKWARD' in name)
_cache_units = {opmap[name]: units for name, units in _caches.items()}


class _Unknown:
    def __repr__(self):
        return '<unknown>'


UNKNOWN = _Unknown()

Positions = namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'],
                       defaults=[None] * 4)
_Instruction = namedtuple('_Instruction', ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset',
                                           'starts_line', 'is_jump_target', 'positions'],
                          defaults=[None])


class Instruction(_Instruction):
    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        fields = []
        if lineno_width:
            fields.append(('' if self.starts_line is None else str(self.starts_line)).rjust(lineno_width))
        fields.append('-->' if mark_as_current else '   ')
        fields.append('>>' if self.is_jump_target else '  ')
        fields.append(repr(self.offset).rjust(offset_width))
        fields.append(self.opname.ljust(20))
        if self.arg is not None:
            fields.append(repr(self.arg).rjust(5))
            if self.argrepr:
                fields.append('(' + self.argrepr + ')')
        return ' '.join(fields).rstrip()


def _arguments(code):
    """Offset, number and argument of each instruction in bytes; what the caches take is left out."""
    before = 0
    skipped = 0
    for offset in range(0, len(code), 2):
        if skipped:
            skipped -= 1
            continue
        number = code[offset]
        skipped = _cache_units.get(number, 0)
        argument = None
        if number >= HAVE_ARGUMENT:
            argument = code[offset + 1] | before
            before = argument << 8 if number == EXTENDED_ARG else 0
        yield offset, number, argument


def _target(offset, number, argument):
    return offset + 2 + 2 * (-argument if number in _backward else argument)


def findlabels(code):
    labels = []
    for offset, number, argument in _arguments(code):
        if argument is not None and number in hasjrel:
            label = _target(offset, number, argument)
            if label not in labels:
                labels.append(label)
    return labels


def findlinestarts(code):
    last = None
    for unit, (line, *_) in enumerate(code.co_positions()):
        if line is not None and line != last:
            last = line
            yield unit * 2, line


def _meaning(number, argument, offset, code):
    """What an argument is, and as what it is shown."""
    name = opname[number]
    if argument is None:
        return None, ''
    if number in hasconst:
        if code is None or name != 'LOAD_CONST':
            return UNKNOWN, ''
        value = code.co_consts[argument]
        return value, repr(value)
    if name == 'LOAD_GLOBAL':
        if code is None:
            return UNKNOWN, ''
        value = code.co_names[argument // 2]
        return value, ('NULL + ' if argument & 1 else '') + value
    if number in hasname:
        value = UNKNOWN if code is None else code.co_names[argument]
        return value, '' if code is None else value
    if number in hasjrel:
        value = _target(offset, number, argument)
        return value, 'to ' + repr(value)
    if number in haslocal or number in hasfree:
        if code is None:
            return UNKNOWN, ''
        local = code.co_varnames
        cells = tuple(cell for cell in code.co_cellvars if cell not in local)
        value = (local + cells + code.co_freevars)[argument]
        return value, value
    if number in hascompare:
        return cmp_op[argument], cmp_op[argument]
    if name == 'FORMAT_VALUE':
        conversion, shown = _conversions[argument & 3]
        formatted = bool(argument & 4)
        return (conversion, formatted), ', '.join(filter(None, [shown, formatted and 'with format']))
    if name == 'MAKE_FUNCTION':
        return argument, ', '.join(part for bit, part in enumerate(_function_parts) if argument & 1 << bit)
    if name == 'BINARY_OP':
        return argument, _operators[argument]
    return argument, ''


def _instructions(bytes, code=None, line_offset=0, entries=()):
    labels = set(findlabels(bytes))
    starts, positions = {}, []
    if code is not None:
        starts = dict(findlinestarts(code))
        positions = list(code.co_positions())
    for _, _, target, _, _ in entries:
        labels.add(target)
    for offset, number, argument in _arguments(bytes):
        value, shown = _meaning(number, argument, offset, code)
        line = starts.get(offset)
        yield Instruction(opname[number], number, argument, value, shown, offset,
                          None if line is None else line + line_offset, offset in labels,
                          Positions(*positions[offset // 2]) if positions else Positions())


def _listing(bytes, code=None, lasti=-1, line_offset=0):
    entries = () if code is None else _exceptions(code)
    starts = {} if code is None else dict(findlinestarts(code))
    width = 0
    if starts:
        greatest = max(starts.values()) + line_offset
        width = len(str(greatest)) if greatest >= 1000 else 3
    last = len(bytes) - 2
    offset_width = len(str(last)) if last >= 10000 else 4
    lines = []
    for one in _instructions(bytes, code, line_offset, entries):
        if starts and one.starts_line is not None and one.offset > 0:
            lines.append('')
        lines.append(one._disassemble(width, one.offset == lasti, offset_width))
    if entries:
        lines.append('ExceptionTable:')
        for start, end, target, depth, pushes in entries:
            lines.append(f"  {start} to {end - 2} -> {target} [{depth}]{' lasti' if pushes else ''}")
    return lines


def _without_caches(show_caches, adaptive):
    if show_caches or adaptive:
        raise NotImplementedError('caches and adaptive instructions are not shown here')


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Disassemble a code object."""
    _without_caches(show_caches, adaptive)
    for line in _listing(co.co_code, co, lasti):
        print(line, file=file)


disco = disassemble


def _recursively(co, file, depth):
    disassemble(co, file=file)
    if depth is not None and depth <= 0:
        return
    for constant in co.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print('Disassembly of %r:' % (constant,), file=file)
            _recursively(constant, file, None if depth is None else depth - 1)


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _unwrapped(x):
    """The code of what has some, or the object itself."""
    if hasattr(x, '__func__'):
        x = x.__func__
    for name in '__code__', 'gi_code', 'ag_code', 'cr_code':
        if hasattr(x, name):
            return getattr(x, name)
    return x


_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Disassemble classes, methods, functions, and other compiled objects."""
    _without_caches(show_caches, adaptive)
    if x is None:
        distb(file=file)
        return
    x = _unwrapped(x)
    if hasattr(x, '__dict__'):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, _have_code):
                print('Disassembly of %s:' % name, file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as problem:
                    print('Sorry:', problem, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _recursively(x, file, depth)
    elif isinstance(x, (bytes, bytearray)):
        for line in _listing(x):
            print(line, file=file)
    elif isinstance(x, str):
        _recursively(_try_compile(x, '<dis>'), file, depth)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Disassemble a traceback (default: last traceback)."""
    _without_caches(show_caches, adaptive)
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def _code_of(x):
    x = _unwrapped(x)
    if isinstance(x, str):
        x = _try_compile(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """Iterator for the opcodes in methods, functions or code"""
    _without_caches(show_caches, adaptive)
    co = _code_of(x)
    offset = 0 if first_line is None else first_line - co.co_firstlineno
    return _instructions(co.co_code, co, offset)


def pretty_flags(flags):
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def code_info(x):
    """Formatted details of methods, functions, or code."""
    co = _code_of(x)
    lines = [
        f'Name:              {co.co_name}',
        f'Filename:          {co.co_filename}',
        f'Argument count:    {co.co_argcount}',
        f'Positional-only arguments: {co.co_posonlyargcount}',
        f'Kw-only arguments: {co.co_kwonlyargcount}',
        f'Number of locals:  {co.co_nlocals}',
        f'Stack size:        {co.co_stacksize}',
        f'Flags:             {pretty_flags(co.co_flags)}',
    ]
    for title, values, shows in (
        ('Constants', co.co_consts, repr),
        ('Names', co.co_names, str),
        ('Variable names', co.co_varnames, str),
        ('Free variables', co.co_freevars, str),
        ('Cell variables', co.co_cellvars, str),
    ):
        if values:
            lines.append(title + ':')
            lines += [f'{place:4}: {shows(value)}' for place, value in enumerate(values)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)


class Bytecode:
    """The bytecode operations of a piece of code"""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        _without_caches(show_caches, adaptive)
        self.codeobj = co = _code_of(x)
        if first_line is None:
            self.first_line = co.co_firstlineno
            self._line_offset = 0
        else:
            self.first_line = first_line
            self._line_offset = first_line - co.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _exceptions(co)

    def __iter__(self):
        co = self.codeobj
        return _instructions(co.co_code, co, self._line_offset, self.exception_entries)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """ Construct a Bytecode from the given traceback """
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return formatted information about the code object."""
        return code_info(self.codeobj)

    def dis(self):
        """Return a formatted view of the bytecode operations."""
        current = -1 if self.current_offset is None else self.current_offset
        co = self.codeobj
        return ''.join(line + '\n' for line in _listing(co.co_code, co, current, self._line_offset))


def _main():
    name = sys.argv[1] if len(sys.argv) > 1 else '-'
    if name == '-':
        name, text = '<stdin>', sys.stdin.buffer.read()
    else:
        with open(name, 'rb') as file:
            text = file.read()
    dis(compile(text, name, 'exec'))


if __name__ == '__main__':
    _main()
`;

"""Records the code objects, listings and errors that CPython makes of the programs beside this file.

Run it with CPython 3.11: python3 record.py
"""

import dis
import io
import json
import platform
import re
import sys
import types
import warnings
from pathlib import Path

from programs import DOUBTFUL, LISTED, PROGRAMS, WRONG

HERE = Path(__file__).parent


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<{value.co_qualname}>"
    if isinstance(value, tuple):
        return "(" + "".join(constant(item) + "," for item in value) + ")"
    if isinstance(value, frozenset):
        return "{" + "".join(sorted(constant(item) + "," for item in value)) + "}"
    return repr(value)


def place(position):
    return ":".join("" if part is None else str(part) for part in position)


def instructions(code):
    """Name, argument and position of each; a jump's argument is the index of its goal."""
    found = [one for one in dis.get_instructions(code)]
    index = {}
    kept = []
    for one in found:
        index[one.offset] = len(kept)
        if one.opname != "EXTENDED_ARG":
            kept.append(one)
    index[len(code.co_code)] = len(kept)
    lines = []
    positions = list(code.co_positions())
    for one in kept:
        argument = "" if one.arg is None else index[one.argval] if one.opcode in dis.hasjrel else one.arg
        line, end_line, column, end_column = positions[one.offset // 2]
        lines.append(f"{one.opname} {argument} {place((line, column, end_line, end_column))}")
    table = [
        f"{index[one.start]}-{index[one.end]} {index[one.target]} {one.depth} {int(one.lasti)}"
        for one in dis._parse_exception_table(code)
    ]
    return lines, table


def written(code):
    lines, table = instructions(code)
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
    yield f"{code.co_name} {code.co_qualname} {code.co_firstlineno} {counts} {code.co_flags} {code.co_stacksize}"
    yield "constants " + " ".join(constant(value) for value in code.co_consts)
    for names in (code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars):
        yield "names " + " ".join(names)
    yield from lines
    yield from table
    yield code.co_code.hex()
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from written(value)


def listing(code):
    text = io.StringIO()
    dis.disassemble(code, file=text)
    yield re.sub(r" at 0x[0-9a-f]+", "", text.getvalue())
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from listing(value)


def error(source):
    try:
        compile(source, "<string>", "exec", dont_inherit=True)
    except SyntaxError as found:
        return ["SyntaxError", found.msg, found.lineno, found.offset, found.end_lineno, found.end_offset or 0]
    except RecursionError as found:
        return ["RecursionError", str(found)]
    raise AssertionError(f"nothing is wrong with {source!r}")


def warned(source):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("default", SyntaxWarning)
        compile(source, "<string>", "exec", dont_inherit=True)
    return [[str(one.message), one.lineno] for one in found]


def save(name, cases):
    version = f"{platform.python_implementation()} {platform.python_version()}"
    text = ",\n".join(json.dumps(case) for case in cases)
    (HERE / "recordings" / f"{name}.json").write_text(f'{{"version": "{version}", "cases": [\n{text}\n]}}\n')
    print(name, len(cases))


if sys.version_info[:2] != (3, 11):
    sys.exit("This needs CPython 3.11.")
warnings.simplefilter("ignore")
save(
    "codes",
    [
        {"source": source, "mode": mode, "code": "\n".join(written(compile(source, "<string>", mode, dont_inherit=True)))}
        for source, mode in PROGRAMS
    ],
)
save(
    "listings",
    [
        {"source": source, "listing": list(listing(compile(source, "<string>", "exec", dont_inherit=True)))}
        for source in LISTED
    ],
)
save("errors", [{"source": source, "error": error(source)} for source in WRONG])
save("warnings", [{"source": source, "warnings": warned(source)} for source in DOUBTFUL])

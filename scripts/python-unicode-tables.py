"""Writes tables of packages/engine/src/compute/python/unicode: what the running Python's Unicode knows.

    python3 scripts/python-unicode-tables.py [NameAliases.txt]

assigned.ts and class-ranges.ts are always written, names/table.ts only with Unicode's file of further names (package unicode-data of Debian),
of which those are taken that Python knows.

The host's Unicode is as new as the browser. A character that it knows and Python does not is unassigned to
Python; nearly all others have kept their properties, so the rest is the host's.
"""

import pathlib
import platform
import string
import sys
import unicodedata

DIGITS = string.digits + string.ascii_lowercase


def base36(number):
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


def boundaries(holds):
    found = []
    inside = False
    for code in range(0x110000):
        if holds(chr(code)) != inside:
            inside = not inside
            found.append(code)
    return found


def packed(name, comment, holds):
    steps = []
    last = 0
    for code in boundaries(holds):
        steps.append(base36(code - last))
        last = code
    lines = []
    for step in steps:
        if not lines or len(lines[-1]) + len(step) > 90:
            lines.append("")
        lines[-1] += step + " "
    lines[-1] = lines[-1].rstrip()
    text = " +\n".join(f"  '{line}'" for line in lines)
    return f"/** {comment} */\nexport const {name} =\n{text};\n"


titles = [chr(c) + chr(c).title() for c in range(0x110000) if chr(c).title() != chr(c).upper()]
# Georgian stays as it is: a range, not forty-five entries.
titles = [t for t in titles if not 0x10D0 <= ord(t[0]) <= 0x10FF]
title_lines = [""]
for title in titles:
    if len(title_lines[-1]) + len(title) > 80:
        title_lines.append("")
    title_lines[-1] += title + " "
title_lines[-1] = title_lines[-1].rstrip()

path = pathlib.Path(__file__).parents[1] / "packages/engine/src/compute/python/unicode/assigned.ts"
heading = (
    f"// Written by scripts/python-unicode-tables.py with Python {platform.python_version()},\n"
    f"// Unicode {unicodedata.unidata_version}. Boundaries of ranges are steps in base 36: in, out, in, out …\n\n"
)
path.write_text(
    heading
    + packed("ASSIGNED", "Code points with a meaning in that Unicode.", lambda c: unicodedata.category(c) != "Cn"),
    encoding="utf-8",
)
(path.parent / "class-ranges.ts").write_text(
    heading
    + packed(
        "DIGITS",
        "Digits that are no decimal digits: superscript, circled.",
        lambda c: c.isdigit() and not c.isdecimal(),
    )
    + "\n"
    + packed(
        "NUMERIC_LETTERS",
        "Characters that stand for a number and are letters: of China, mostly.",
        lambda c: c.isnumeric() and not unicodedata.category(c).startswith("N"),
    )
    + "\n/** Characters whose title case is not their upper case, each followed by it; without Georgian. */\n"
    + "export const TITLES =\n"
    + " +\n".join(f"  {ascii(line)}" for line in title_lines)
    + ";\n",
    encoding="utf-8",
)

FURTHER = None, ""
ALGORITHMIC = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")


def names(aliases):
    """Names in the order of characters, then further names."""
    for code in range(0x110000):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith(ALGORITHMIC):
            yield code, name.replace(f"-{code:04X}", "-#")
    yield FURTHER
    for line in aliases.read_text(encoding="utf-8").splitlines():
        code, _, name = line.partition("#")[0].strip().rpartition(";")[0].partition(";")
        if not name or unicodedata.name(chr(int(code, 16)), "") == name:
            continue
        try:
            known = unicodedata.lookup(name)
        except KeyError:
            continue
        if known == chr(int(code, 16)):
            yield int(code, 16), name


def packed_names(aliases):
    lines = []
    next_code = 0
    words = []
    for code, name in names(aliases):
        if code is None:
            lines.append("-")
            continue
        if code != next_code:
            lines.append(base36(code))
        next_code = code + 1
        own = name.split(" ")
        shared = 0
        while shared < min(len(words), len(own)) and words[shared] == own[shared]:
            shared += 1
        lines.append(chr(ord("A") + shared) + " ".join(own[shared:]))
        words = own
    return "\n".join(lines)


if len(sys.argv) > 1:
    table = packed_names(pathlib.Path(sys.argv[1]))
    (path.parent / "names").mkdir(exist_ok=True)
    (path.parent / "names/table.ts").write_text(
        f"// Written by scripts/python-unicode-tables.py with Python {platform.python_version()},\n"
        f"// Unicode {unicodedata.unidata_version}.\n\n"
        "/**\n * Names of characters, a line each: a letter says how many words of the name before it begins with (A for none),\n"
        " * the others follow; `#` stands for the character's number. A line in lower case is the number, in base 36, of the\n"
        " * next character where that does not follow the one before. Behind `-` are further names. Left out is what is named by a rule.\n */\n"
        f"export const NAMES = `{table}`;\n",
        encoding="utf-8",
    )

"""Writes packages/engine/src/compute/python/unicode/assigned.ts: what the running Python's Unicode knows.

    python3 scripts/python-unicode-tables.py

The host's Unicode is as new as the browser. A character that it knows and Python does not is unassigned to
Python; nearly all others have kept their properties, so the rest is the host's.
"""

import pathlib
import platform
import string
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
path.write_text(
    f"// Written by scripts/python-unicode-tables.py with Python {platform.python_version()},\n"
    f"// Unicode {unicodedata.unidata_version}. Boundaries of ranges are steps in base 36: in, out, in, out …\n\n"
    + packed("ASSIGNED", "Code points with a meaning in that Unicode.", lambda c: unicodedata.category(c) != "Cn")
    + "\n"
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

"""Records what Python's re finds; run by hand: python3 record-python.py"""

import json
import pathlib
import platform
import random
import re
import warnings

warnings.simplefilter("ignore")
numbers = random.Random(5)


def pick(items):
    return numbers.choice(items)


def sequence(depth):
    return "".join(item(depth) for _ in range(numbers.randint(1, 3)))


def item(depth):
    if depth > 0 and numbers.random() < 0.5:
        opening = pick(["(", "(?:", "(?=", "(?!", "(?>", "(", "(?i:"])
        other = "|" + sequence(depth - 1) if numbers.random() < 0.5 else ""
        quantifier = pick(["", "*", "+?", "?", "*?", "{2}", "++"])
        return opening + sequence(depth - 1) + other + ")" + quantifier
    return pick(["a", "b", ".", r"\w", "[^a]", r"\b", "^", "$", "(?<=a)", "(?<!b)"])


def found(pattern, text):
    match = re.search(pattern, text)
    return match and [list(match.span(group)) for group in range(match.re.groups + 1)]


cases = []
while len(cases) < 1000:
    pattern = sequence(2)
    text = "".join(pick("aAbc\n ") for _ in range(numbers.randint(0, 9)))
    cases.append([pattern, text, found(pattern, text)])


def outcome(pattern):
    try:
        re.compile(pattern)
    except re.error as error:
        return error.msg
    return [found(pattern, text) for text in TEXTS]


PATTERNS = (pathlib.Path(__file__).parent / "python-patterns.txt").read_text().splitlines()
TEXTS = ["", "a", "ab", "aab", "abc", "\u00e9", "\u00c9", "S", "k", "1", "\u00b2", "\u00a0", "\x1c",
         "x2 _", "{1}", "a{x}", "\n", "a\n", "ac", "\u0660", "\b", "\x01", "\u212a", "\u0345", "ac bd"]
corners = [[pattern, outcome(pattern)] for pattern in PATTERNS]
path = pathlib.Path(__file__).parent / "recordings" / "python.json"
recording = {
    "python": platform.python_version(),
    "cases": cases,
    "texts": TEXTS,
    "corners": corners,
}
path.write_text(json.dumps(recording, separators=(",", ":")) + "\n")

"""Records what Python's re finds; run by hand: python3 record-python.py"""

import json
import pathlib
import platform
import random
import re

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
path = pathlib.Path(__file__).parent / "recordings" / "python.json"
recording = {"python": platform.python_version(), "cases": cases}
path.write_text(json.dumps(recording, separators=(",", ":")) + "\n")

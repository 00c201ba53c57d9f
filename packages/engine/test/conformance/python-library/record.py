"""Records what CPython 3.11's containers and library compute.

    PYTHONHASHSEED=0 python3 packages/engine/test/conformance/python-library/record.py

Writes recordings/*.json beside this file. Inputs that are many come from a small generator that the
test has too (`Chance`); of outputs that are many there is a checksum for each block.
"""

import json
import os
import pathlib
import platform
import struct
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


class Chance:
    """A linear congruential generator, the same as in `inputs.ts`."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 8) % count


def checksum(text):
    """FNV-1a, 32 bits, over the UTF-8 bytes."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8", "surrogatepass"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return format(value, "x")


def bits_of(value):
    return "nan" if value != value else struct.pack(">d", value).hex()


def write(name, content):
    path = HERE / "recordings" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    versions = {"python": platform.python_version(), "machine": platform.machine()}
    path.write_text(json.dumps({"recordedWith": versions, **content}, indent=1) + "\n")
    print(path.name, path.stat().st_size)


# hashing

HASHED_TEXTS = ["", "a", "abc", "abcdefg", "abcdefgh", "abcdefghi", "é", "naïve café", "日本",
                "日本語テキスト", "a😀", "😀😀😀abc", "\ud800", "\ud800x日", "x" * 1000]
HASHED_INTEGERS = [0, 1, -1, -2, 5, 2**32, -(2**32), 2**53 - 1, 1 - 2**53, 2**61 - 1, 2**61,
                   -(2**61), 2**64 + 3, 10**40, -(10**40)]
HASHED_FLOATS = [0.5, -0.5, 1e300, -1e300, 1e-300, 5e-324, 3.14159, 1e16, -1.5, 0.1,
                 float(2**61 - 1), float("inf"), -float("inf")]


def record_hashing():
    texts = {}
    for seed in (0, 1, 42, 4294967295):
        program = f"for s in {HASHED_TEXTS!r}: print(hash(s))\nprint(hash(b'hello world'))"
        env = {**os.environ, "PYTHONHASHSEED": str(seed)}
        done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True)
        texts[seed] = done.stdout.decode().split()
    tuples = [(), (1,), (1, 2, -3, 2**70), ((1, 2), 0.5)]
    sets = [frozenset(), frozenset([1, 2, 3]), frozenset(x * x * 7919 for x in range(100)),
            frozenset([frozenset([5])])]
    write("hashing", {
        "texts": [json.dumps(text) for text in HASHED_TEXTS],
        "hashesOfTexts": texts,
        "integers": {str(n): str(hash(n)) for n in HASHED_INTEGERS},
        "floats": {repr(n): str(hash(n)) for n in HASHED_FLOATS},
        "tuples": [str(hash(t)) for t in tuples],
        "sets": [str(hash(s)) for s in sets],
        "complex": [str(hash(1.5 - 2.25j)), str(hash(complex(-1, 0)))],
    })


# sets and dicts


def key_of(chance, kind):
    number = chance.below(120)
    if kind == "integers":
        return number * number * 65537 % 100003
    if kind == "texts":
        return f"key{number}"
    # Many with one hash: the second half collides with the first, modulo 2 ** 61 - 1.
    return number if number < 60 else number - 60 + 2**61 - 1


def record_sets():
    found = {}
    for kind in ("integers", "texts", "collisions"):
        chance = Chance(2011)
        sets = [set() for _ in range(4)]
        blocks = []
        log = []
        for step in range(6000):
            work = chance.below(22)
            a, b, c = (chance.below(4) for _ in range(3))
            if work < 6:
                for _ in range(chance.below(12)):
                    sets[a].add(key_of(chance, kind))
            elif work < 9:
                for _ in range(chance.below(12)):
                    sets[a].discard(key_of(chance, kind))
            elif work == 9:
                for _ in range(min(len(sets[a]), chance.below(5))):
                    log.append(str(sets[a].pop()))
            elif work == 10:
                sets[a] = sets[b] | sets[c]
            elif work == 11:
                sets[a] = sets[b] & sets[c]
            elif work == 12:
                sets[a] = sets[b] - sets[c]
            elif work == 13:
                sets[a] = sets[b] ^ sets[c]
            elif work == 14:
                sets[a] |= sets[b]
            elif work == 15:
                sets[a] &= sets[b] if chance.below(3) == 0 else sets[a]
            elif work == 16:
                sets[a] -= sets[b]
            elif work == 17:
                sets[a] ^= sets[b]
            elif work == 18:
                sets[a] = sets[b].copy()
            elif work == 19:
                log.append(str(sets[a] <= sets[b]) + str(sets[a].isdisjoint(sets[b])))
            elif work == 20:
                if chance.below(8) == 0:
                    sets[a].clear()
            else:
                sets[a].update({key_of(chance, kind): 0 for _ in range(chance.below(30))})
            log.append(",".join(map(str, sets[a])))
            if step % 500 == 499:
                blocks.append(checksum(";".join(log)))
                log = []
        found[kind] = blocks
    big = {}
    chance = Chance(7)
    numbers = {chance.below(2**24) * 1048573 for _ in range(200_000)}
    big["members"] = len(numbers)
    big["order"] = checksum(",".join(map(str, numbers)))
    write("sets", {"steps": found, "big": big})


def record_dicts():
    """Dicts that change while they are iterated."""
    chance = Chance(1991)
    blocks = []
    log = []
    for step in range(3000):
        d = {}
        for _ in range(chance.below(20)):
            d[key_of(chance, "integers" if chance.below(2) else "texts")] = step
        for _ in range(chance.below(6)):
            if d and chance.below(2):
                log.append(str(d.popitem()[0]))
            else:
                d.pop(key_of(chance, "integers"), None)
        seen = []
        backwards = chance.below(4) == 0
        try:
            for key in reversed(d) if backwards else d:
                seen.append(str(key))
                if len(seen) > 40:
                    break
                work = chance.below(8)
                if work == 0:
                    d[key_of(chance, "integers")] = 1
                elif work < 4:
                    d.pop(key)
                    d[key_of(chance, "texts") if work == 1 else key] = 2
        except RuntimeError as error:
            seen.append(str(error))
        log.append(",".join(seen) + "|" + ",".join(map(str, d)))
        if step % 300 == 299:
            blocks.append(checksum(";".join(log)))
            log = []
    write("dicts", {"steps": blocks})


# sorting


class Compared:
    """Logs every comparison; answers by value, or at random."""

    def __init__(self, value, log, judge):
        self.value, self.log, self.judge = value, log, judge

    def __lt__(self, other):
        less = self.value < other.value if self.judge is None else self.judge.below(2) == 1
        self.log.append(f"{self.value}{'<' if less else '-'}{other.value}")
        return less


def list_to_sort(chance, shape, length):
    if shape == "random":
        return [chance.below(1000) for _ in range(length)]
    if shape == "few":
        return [chance.below(4) for _ in range(length)]
    # Runs up and down, where the leaps pay.
    values = []
    while len(values) < length:
        start, step = chance.below(1000), 1 - chance.below(3)
        values += [start + step * i for i in range(chance.below(200))]
    return values[:length]


def record_sorting():
    found = {}
    for shape in ("random", "few", "runs"):
        for judged in ("by value", "at random"):
            blocks = []
            chance = Chance(2002)
            judge = Chance(3) if judged == "at random" else None
            for length in [*range(0, 140), 500, 1000, 1023, 2000, 3001]:
                log = []
                items = [Compared(v, log, judge) for v in list_to_sort(chance, shape, length)]
                items.sort()
                log.append(",".join(str(i.value) for i in items))
                blocks.append(f"{len(log)}:{checksum(' '.join(log))}")
            found[f"{shape}, {judged}"] = blocks
    write("sorting", {"comparisons": found})


# random


def record_random():
    import random

    weights = [1, 5, 2.5, 0, 0.25, 10]
    sums = [1, 3, 4, 9, 9.5, 20]
    methods = {
        "random": lambda r: r.random(),
        "getrandbits": lambda r: [r.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 53, 64, 100)],
        "randrange": lambda r: [r.randrange(7), r.randrange(-5, 1000), r.randrange(10, 90, 7),
                                r.randrange(50, -20, -3), r.randrange(10**30)],
        "randint": lambda r: [r.randint(1, 6), r.randint(-(2**70), 2**70)],
        "choice": lambda r: r.choice(range(11)),
        "choices": lambda r: r.choices(range(6), k=4),
        "choices weighted": lambda r: r.choices(range(6), weights, k=4),
        "choices cumulative": lambda r: r.choices(range(6), cum_weights=sums, k=4),
        "shuffle": lambda r: shuffled(r, 13),
        "sample": lambda r: r.sample(range(40), 7) + r.sample(range(1000), 7) + r.sample(range(9), 9),
        "sample counted": lambda r: r.sample(range(5), 6, counts=[3, 0, 9, 1, 4]),
        "uniform": lambda r: r.uniform(-3, 8.5),
        "triangular": lambda r: [r.triangular(), r.triangular(2, 9, 3), r.triangular(4, 4, 4)],
        "betavariate": lambda r: [r.betavariate(2.5, 0.75), r.betavariate(1, 3)],
        "expovariate": lambda r: r.expovariate(1.5),
        "gammavariate": lambda r: [r.gammavariate(3.5, 2), r.gammavariate(0.4, 1), r.gammavariate(1, 3)],
        "gauss": lambda r: r.gauss(10, 2.5),
        "lognormvariate": lambda r: r.lognormvariate(0.5, 0.25),
        "normalvariate": lambda r: r.normalvariate(-1, 3),
        "vonmisesvariate": lambda r: [r.vonmisesvariate(1, 4), r.vonmisesvariate(3, 0)],
        "paretovariate": lambda r: r.paretovariate(3.5),
        "weibullvariate": lambda r: r.weibullvariate(2, 1.5),
        "randbytes": lambda r: r.randbytes(11).hex(),
    }
    seeds = {"0": 0, "1": 1, "42": 42, "-7": -7, "2**100": 2**100, "0.5": 0.5, "'hello'": "hello",
             "'naïve 😀'": "naïve 😀", "b'bytes'": b"bytes"}
    found = {}
    for name, method in methods.items():
        found[name] = {}
        for text, seed in seeds.items():
            generator = random.Random(seed)
            values = [numbers_written(method(generator)) for _ in range(1000)]
            # Blocks of twenty, so that a value in the last bit does not hide the others.
            blocks = [checksum(" ".join(values[i : i + 20])) for i in range(0, 1000, 20)]
            found[name][text] = {"first": values[:3], "blocks": " ".join(blocks)}
    old = {}
    for text in ("", "a", "hello", "日本"):
        generator = random.Random()
        generator.seed(text, version=1)
        old[text] = [generator.random() for _ in range(3)]
    write("random", {"methods": found, "oldSeeds": old})


def shuffled(generator, count):
    items = list(range(count))
    generator.shuffle(items)
    return items


def numbers_written(value):
    """Integers in decimal, floats by their bits, lists joined by commas."""
    if isinstance(value, list):
        return ",".join(map(numbers_written, value))
    return bits_of(value) if isinstance(value, float) else str(value)


# structs

NUMBERS = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536,
           2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**32 - 1, 2**32, 2**63 - 1, 2**63, -(2**63),
           -(2**63) - 1, 2**64 - 1, 2**64, 2**70]
FLOATS = [0.0, -0.0, 1.0, -2.5, 0.1, 65504.0, 65519.99, 65520.0, 2.0**-24, 2.0**-25, 3 * 2.0**-26,
          1e-300, 3.4028235677973362e38, 3.4028235677973366e38, 1e300, float("inf"), -float("inf"),
          2049.0, 2051.0]
SIZES = ["", "i", "bi", "ib", "@bi0q", "=bi0q", " i b 2h ", "<2i3q", "3s", "3p x", "b0l", "?d", "ihb",
         "c3xq", "nNP", "=n", "z", "3", "9999999999999999999999i", "3 i", "<P", "i<", "1000000000d"]


def attempt(work):
    try:
        return work()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def record_structs():
    numbers = {}
    for order in "@<>":
        for code in "bBhHiIlLqQ" + ("nNP" if order == "@" else ""):
            numbers[order + code] = [attempt(lambda: struct.pack(order + code, n).hex()) for n in NUMBERS]
    floats = {}
    for order in "@<>":
        for code in "efd":
            floats[order + code] = [attempt(lambda: struct.pack(order + code, n).hex()) for n in FLOATS]
    halves = checksum(" ".join(
        bits_of(struct.unpack("<e", struct.pack("<H", bits))[0]) for bits in range(65536)))
    places = {}
    for size, length, offset in [(4, 6, 4), (4, 6, -2), (4, 6, -20), (4, 6, 2), (4, 6, -5), (4, 6, 9)]:
        places[f"{size} {length} {offset}"] = [
            attempt(lambda: struct.unpack_from(f"{size}s", bytes(length), offset) and "fits"),
            attempt(lambda: struct.pack_into(f"{size}s", bytearray(length), offset, b"") or "fits"),
        ]
    mixed = struct.pack("<?c5s5p3xqH", True, b"z", b"abc", b"abcdefgh", -5, 513).hex()
    write("structs", {
        "numbers": list(map(str, NUMBERS)), "packed": numbers,
        "floats": list(map(bits_of, FLOATS)), "packedFloats": floats, "halves": halves,
        "sizes": {text: attempt(lambda: struct.calcsize(text)) for text in SIZES},
        "places": places, "mixed": mixed,
    })


# calendar

ISO_TEXTS = ["2020-01-02", "20200102", "2020-W01", "2020W01", "2020-W53-7", "2020W537", "2020-W54-1",
             "2021-W53-1", "0000-01-01", "2020-13-01", "2020-02-30", "2020-1-01", "2020/01/02", "", "2020",
             "2020-01-02T03", "2020-01-02T03:04", "2020-01-02 03:04:05", "20200102T030405",
             "2020-01-02T03:04:05.1", "2020-01-02T03:04:05,123456789", "2020-01-02T03:04:05Z",
             "2020-01-02T03:04:05+01", "2020-01-02T03:04:05-01:30", "2020-01-02T03:04:05+0130",
             "2020-01-02T03:04:05.000001+01:02:03.000004", "2020-01-02T24:00", "2020-01-02T03:60",
             "2020-01-02T03:04:61", "2020-01-02T", "2020-01-02T03:", "2020-01-02T03:04:05Zx",
             "2020-W01-1T05", "2020W011T05", "2020W0105", "2020-W01T05", "2020-01-02😀03:04", "2020-01-02T0304:05",
             "2020-01-02T03:0405", "2020-01-02T03:04:05+24:00", "2020-01-02T03:04:05:6",
             "2020-01-02T030405.5", "2020-01-02T0304051", "2020-W01-112:30", "2020-01-02T03:04:05.+01:00",
             "2020-366", "2020-01-02Q03", "T03:04", "03:04:05", "T030405.25", "03", "3", "03:04:05.1234567Z",
             "24:00", "0304", "03:04Z", "-03:04"]
PARSED = [("2020-01-02", "%Y-%m-%d"), ("1/2/99", "%m/%d/%y"), ("Thu Jan  2 03:04:05 2020", "%c"),
          ("12:30 PM", "%I:%M %p"), ("12:30 am", "%I:%M %p"), ("2020-060", "%Y-%j"), ("2019-366", "%Y-%j"),
          ("2020 W10 1", "%Y W%W %w"), ("2020 00 3", "%Y %U %w"), ("2020 53 5", "%G %V %u"),
          ("2020 53", "%G %V"), ("2020 53 5", "%Y %V %u"), ("53", "%V"), ("5.5", "%S.%f"),
          ("10:20:30.123456", "%H:%M:%S.%f"), ("+01:30", "%z"), ("-0130", "%z"), ("Z", "%z"),
          ("+01:02:03.5", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("EST", "%Z"), ("29 feb", "%d %b"),
          ("30 Feb", "%d %b"), ("march 5 2021", "%B %d %Y"), ("may", "%b"), ("x", "%Y"), ("2020x", "%Y"),
          ("1", "%Q"), ("1", "%"), ("2020 1", "%Y%m"), ("20201", "%Y%m"), ("  5", " %d"), ("111", "%d%m"),
          ("100%", "%j%%"), ("Friday 3", "%A %d"), ("12:60", "%H:%M"), ("61", "%S"),
          ("1112", "%H%M"), ("2020-1-1 1:1:1", "%Y-%m-%d %H:%M:%S"), ("3", "%m"), ("13", "%I"), ("68", "%y"), ("69", "%y"),
          ("11:22:33", "%X"), ("01/02/03", "%x"), ("2020 1 0", "%Y %W %w"), ("2020 1 0", "%Y %U %w")]
DIRECTIVES = "aAbBcCdDeFfgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%QEi"


def record_calendar():
    import datetime as d

    utc = d.timezone.utc
    isos = {}
    for text in ISO_TEXTS:
        isos[text] = [attempt(lambda: repr(kind.fromisoformat(text)).replace("datetime.", ""))
                      for kind in (d.date, d.time, d.datetime)]
    parsed = [[text, form, attempt(lambda: repr(d.datetime.strptime(text, form)).replace("datetime.", ""))]
              for text, form in PARSED]
    moments = [d.datetime(2020, 2, 29, 0, 5, 9, 7), d.datetime(999, 12, 31, 13, 45, 59, 120000),
               d.datetime(2021, 1, 3, 12, 0, tzinfo=utc), d.datetime(2016, 1, 1, 23, 59, 59, 999999,
               d.timezone(d.timedelta(hours=-5, minutes=-30, seconds=-15))), d.datetime(1, 1, 1)]
    forms = [f"%{c}" for c in DIRECTIVES] + ["%-d %_m %^a %#p %5Y %Od %Ey %010j", "100%", "%-", "é%dü"]
    written = [[attempt(lambda: m.strftime(f)) for f in forms] for m in moments]
    days = []
    for ordinal in [*range(1, 3000, 7), *range(719163, 740000, 11), *range(3652059 - 800, 3652060)]:
        date = d.date.fromordinal(ordinal)
        days.append(f"{date.isoformat()} {date.weekday()} {tuple(date.isocalendar())} {date.timetuple().tm_yday}")
    weeks = [attempt(lambda: d.date.fromisocalendar(*w).isoformat())
             for w in [(2020, 53, 7), (2021, 53, 1), (2020, 1, 1), (0, 1, 1), (2020, 0, 1), (2020, 1, 8), (10000, 1, 1), (9999, 52, 7), (1, 1, 1)]]
    chance = Chance(1582)
    durations = []
    for _ in range(3000):
        names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"]
        given = {}
        for name in names:
            if chance.below(3) == 0:
                number = chance.below(200001) - 100000
                given[name] = number / (8, 7, 1000, 1)[chance.below(4)] if chance.below(2) else number
        a = d.timedelta(**given)
        number = chance.below(2001) - 1000
        log = [str(a), repr(a)[18:], bits_of(a.total_seconds()), str(a * number), str(a * (number / 7)),
               attempt(lambda: str(a / number)), attempt(lambda: str(a / (number / 8))),
               attempt(lambda: str(a // number)), str(-a), str(abs(a))]
        b = d.timedelta(seconds=number, microseconds=1)
        log += [str(a // b), str(a % b), bits_of(a / b), str(a > b)]
        durations.append(";".join(log))
    blocks = [checksum("|".join(durations[i : i + 100])) for i in range(0, 3000, 100)]
    limits = [attempt(lambda: str(d.timedelta(days=10**9))), attempt(lambda: str(d.timedelta(days=-10**9))),
              attempt(lambda: str(d.timedelta(days=999999999) + d.timedelta(1))),
              attempt(lambda: str(d.date.max + d.timedelta(1))), attempt(lambda: str(d.date(10000, 1, 1))),
              attempt(lambda: str(d.date(2020, 13, 1))), attempt(lambda: str(d.time(24))),
              attempt(lambda: str(d.timedelta(days=float("nan")))), attempt(lambda: str(d.timedelta(days=float("inf")))),
              attempt(lambda: str(d.timedelta(1) * float("nan"))), attempt(lambda: str(d.timedelta(1) / d.timedelta())),
              attempt(lambda: str(d.date.fromordinal(0))), attempt(lambda: str(d.date.fromordinal(3652060)))]
    write("calendar", {"isos": isos, "parsed": parsed, "forms": forms, "written": written,
                       "days": checksum("|".join(days)), "weeks": weeks, "durations": blocks,
                       "firstDuration": durations[0], "limits": limits})


# maths

FUNCTIONS = {
    "acos": (-1, 1), "acosh": (1, 30), "asin": (-1, 1), "asinh": (-20, 20), "atan": (-20, 20),
    "atanh": (-1, 1), "cbrt": (-1000, 1000), "cos": (-50, 50), "cosh": (-20, 20), "erf": (-6.5, 6.5),
    "erfc": (-6.5, 28), "exp": (-50, 50), "exp2": (-50, 50), "expm1": (-5, 20), "fabs": (-9, 9),
    "gamma": (-30, 172), "lgamma": (-30, 500), "log": (0, 1000), "log10": (0, 1000), "log1p": (-1, 50),
    "log2": (0, 1000), "sin": (-50, 50), "sinh": (-20, 20), "sqrt": (0, 1000), "tan": (-50, 50),
    "tanh": (-8, 8),
}
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, 8.0, 10.0, 1e3, 1e22, 1e15, 2.0**-1074, 2.0**-1022, 1e-300,
           1e300, 1.7976931348623157e308, 709.78, 709.79, -745.0, -746.0, 1024.0, -1074.0, -1075.0, 171.6,
           171.7, -0.5, -170.5, -171.5, -200.5, 1e6 + 0.5, 3e9, float("inf"), -float("inf"), float("nan"), 1e-20, 1e-30,
           2.0**70, 100.0, 22.5, -1.5, 1.5, 2.5, 1e16, 4.0, -8.0, 27.0]


def record_maths():
    import math

    chance = Chance(1685)

    def uniform(low, high):
        return low + (high - low) * (chance.below(2**24) * 2**24 + chance.below(2**24)) / 2**48

    def written(work):
        found = attempt(work)
        return bits_of(found) if isinstance(found, float) else str(found)

    unary = {}
    for name, (low, high) in FUNCTIONS.items():
        function = getattr(math, name)
        inputs = [uniform(low, high) for _ in range(1000)]
        results = [written(lambda: function(x)) for x in inputs]
        unary[name] = {"random": [checksum(" ".join(results[i : i + 10])) for i in range(0, 1000, 10)],
                       "special": [written(lambda: function(x)) for x in SPECIAL]}
    pairs = [(uniform(-9, 9), uniform(-20, 20)) for _ in range(1000)] + [(x, y) for x in SPECIAL for y in SPECIAL]
    pairs += [(1.5, 3.0), (3.0, 30.0), (7.0, 19.0), (1.1, 10.0), (10.0, -5.0), (2.0, 0.5), (9.0, 0.5), (67108865.0, 2.0)]
    binary = {}
    for name in ("pow", "fmod", "remainder", "atan2", "nextafter", "hypot", "copysign"):
        function = getattr(math, name)
        given = pairs if name != "pow" else [(abs(x) if i < 1000 else x, y) for i, (x, y) in enumerate(pairs)]
        results = [written(lambda: function(x, y)) for x, y in given]
        binary[name] = [checksum(" ".join(results[i : i + 20])) for i in range(0, len(results), 20)]
    parts = [[*map(str, (bits_of(math.frexp(x)[0]), math.frexp(x)[1])), *map(bits_of, math.modf(x)), bits_of(math.ulp(x))]
             for x in SPECIAL]
    scaled = [written(lambda: math.ldexp(x, e)) for x in SPECIAL for e in (-1100, -1074, -60, 0, 3, 1023, 2000)]
    chance = Chance(1997)
    sums = []
    for _ in range(300):
        values = [uniform(-1, 1) * 2.0 ** (chance.below(120) - 60) for _ in range(chance.below(30))]
        values += [-v for v in values if chance.below(2)]
        sums.append(bits_of(math.fsum(values)))
    norms = []
    for _ in range(300):
        values = [uniform(-1, 1) * 2.0 ** (chance.below(2000) - 1000) for _ in range(1 + chance.below(5))]
        norms.append(bits_of(math.hypot(*values)))
    chance = Chance(300)
    integers = [chance.below(2**24) ** (1 + chance.below(60)) for _ in range(100)]
    write("maths", {
        "unary": unary, "special": list(map(bits_of, SPECIAL)), "binary": binary, "parts": parts, "scaled": scaled,
        "sums": checksum(" ".join(sums)), "norms": checksum(" ".join(norms)),
        "roots": checksum(" ".join(str(math.isqrt(n)) for n in integers)),
        "divisors": checksum(" ".join(str(math.gcd(a * 6, b * 15)) for a, b in zip(integers, integers[1:]))),
        "logs": checksum(" ".join(bits_of(math.log(n + 1)) for n in integers)),
        "logs2": checksum(" ".join(bits_of(math.log2(n + 1)) for n in integers)),
        "factorials": checksum(" ".join(str(math.factorial(n)) for n in range(200))),
        "combinations": checksum(" ".join(str(math.comb(n, k)) for n in range(40) for k in range(n + 1))),
    })


# The C library: a million values of each function of floats. Arguments are "even" between two numbers; "scaled" by the
# powers of two between two exponents; such with a "signed" sign; or off 1 by that much ("nearby").

MILLION = {
    "acos": [("even", -1, 1), ("signed", -60, -1), ("even", 0.9, 1)],
    "acosh": [("scaled", 0, 1000), ("even", 1, 5), ("even", 1, 1000)],
    "asin": [("even", -1, 1), ("signed", -60, -1), ("even", 0.9, 1)],
    "asinh": [("signed", -60, 1000), ("even", -5, 5), ("even", -1000, 1000)],
    "atan": [("even", -1, 1), ("even", -20, 20), ("signed", -60, 1000)],
    "atanh": [("even", -1, 1), ("signed", -60, -1)],
    "cbrt": [("signed", -1074, 1023), ("even", -1000, 1000)],
    "cos": [("even", -10, 10), ("even", -1, 1), ("even", -1e6, 1e6), ("signed", -60, 60)],
    "cosh": [("even", -709, 709), ("even", -25, 25), ("signed", -60, 8)],
    "erf": [("even", -7, 7), ("signed", -60, 2)],
    "erfc": [("even", -7, 26), ("signed", -60, 2)],
    "exp": [("even", -745, 709), ("even", -2, 2), ("signed", -60, 8)],
    "exp2": [("even", -1074, 1023), ("even", -2, 2), ("signed", -60, 8)],
    "expm1": [("even", -745, 709), ("even", -2, 2), ("signed", -60, 8)],
    "gamma": [("even", -170, 171), ("even", 0.1, 20), ("scaled", -60, 6)],
    "lgamma": [("even", -170, 171), ("even", 0.1, 20), ("scaled", -60, 1000)],
    "log": [("scaled", -1074, 1023), ("even", 1e-9, 3), ("nearby", -50, -2)],
    "log10": [("scaled", -1074, 1023), ("even", 1e-9, 3), ("nearby", -50, -2)],
    "log1p": [("scaled", -1074, 1023), ("even", -0.999999, 3), ("signed", -60, -1)],
    "log2": [("scaled", -1074, 1023), ("even", 1e-9, 3), ("nearby", -50, -2)],
    "sin": [("even", -10, 10), ("even", -1, 1), ("even", -1e6, 1e6), ("signed", -60, 60)],
    "sinh": [("even", -709, 709), ("even", -25, 25), ("signed", -60, 8)],
    "tan": [("even", -10, 10), ("even", -1, 1), ("even", -1e6, 1e6), ("signed", -60, 60)],
    "tanh": [("even", -2, 2), ("even", -25, 25), ("signed", -60, 8)],
}
MILLION_OF_TWO = {
    "atan2": [(("even", -1, 1), ("even", -1, 1)), (("signed", -30, 30), ("signed", -30, 30)),
              (("signed", -1074, 1023), ("signed", -1074, 1023))],
    "pow": [(("scaled", -30, 30), ("even", -30, 30)), (("even", 1e-9, 1), ("even", -30, 30)),
            (("even", 1, 1000), ("even", -100, 100)), (("nearby", -50, -2), ("signed", -10, 10)),
            (("scaled", -1000, 1000), ("signed", -60, -1))],
}


def record_million():
    import hashlib
    import math
    import random
    import struct

    def argument(chance, kind, low, high):
        if kind == "even":
            return low + (high - low) * chance()
        size = (1 + chance()) * 2.0 ** math.floor(low + (high - low) * chance())
        if kind != "scaled" and chance() < 0.5:
            size = -size
        return 1 + size if kind == "nearby" else size

    found = {}
    for name, kinds in (MILLION | MILLION_OF_TWO).items():
        function = getattr(math, name)
        chance = random.Random(name).random
        blocks = []
        given = []
        for _ in range(20):
            results = []
            for index in range(50_000):
                kind = kinds[index % len(kinds)]
                xs = [argument(chance, *one) for one in (kind if name in MILLION_OF_TWO else [kind])]
                results.append(function(*xs))
                if len(given) < 20:
                    given.append([bits_of(x) for x in [*xs, results[-1]]])
            blocks.append(hashlib.sha256(struct.pack("<50000d", *results)).hexdigest()[:16])
        found[name] = {"kinds": kinds, "first": given, "blocks": blocks}
    write("million", found)


# digests

DIGESTS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
           "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s"]


def record_digests():
    import hashlib

    lengths = [*range(0, 300), 1000]
    found = {}
    for name in DIGESTS:
        size = (300,) if name.startswith("shake") else ()
        texts = [hashlib.new(name, bytes((i * 7 + n) & 255 for i in range(n))).hexdigest(*size) for n in lengths]
        found[name] = {"abc": hashlib.new(name, b"abc").hexdigest(*(8,) * len(size)), "all": checksum(" ".join(texts))}
    options = dict(digest_size=20, key=b"secret", salt=b"salt", person=b"me", fanout=3, depth=2, leaf_size=77,
                   node_offset=1234567890123, node_depth=1, inner_size=9, last_node=True)
    keyed = {name: getattr(hashlib, name)(b"abc", **options).hexdigest() for name in ("blake2b", "blake2s")}
    write("digests", {"digests": found, "keyed": keyed})


# what is run


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        raise SystemExit("run this with PYTHONHASHSEED=0")
    for name, work in list(globals().items()):
        if name.startswith("record_") and (len(sys.argv) == 1 or name[7:] in sys.argv[1:]):
            work()

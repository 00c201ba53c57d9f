"""Records what PyTorch, NumPy and CPython do with numbers of each dtype.

Run with Debian's interpreter, which has the packages python3-torch and python3-numpy:

    /usr/bin/python3 packages/engine/test/conformance/numbers/record.py

Writes recordings/*.json beside this file. Bit patterns are written in hexadecimal, many in one
string separated by spaces; `-` is a result that is not recorded because C++ leaves it undefined.
Every nan is written `nan`, since its sign and payload depend on the processor.
"""

import json
import math
import pathlib
import platform
import random
import struct
import sys
from fractions import Fraction

import numpy
import torch

INTEGERS = {"uint8": 8, "int8": 8, "int16": 16, "int32": 32, "int64": 64}
FLOATS = {"float16": (5, 10), "bfloat16": (8, 7), "float32": (8, 23), "float64": (11, 52)}
DTYPES = ["bool", *INTEGERS, *FLOATS]
# The integer dtype with the same width, through which bits go in and out of a tensor.
CARRIER = {1: torch.uint8, 8: torch.int8, 16: torch.int16, 32: torch.int32, 64: torch.int64}

VERSIONS = {
    "torch": torch.__version__,
    "numpy": numpy.__version__,
    "python": platform.python_version(),
    "machine": platform.machine(),
}


def width(dtype):
    if dtype == "bool":
        return 1
    return INTEGERS.get(dtype) or 1 + sum(FLOATS[dtype])


def tensor(dtype, patterns):
    bits = width(dtype)
    if bits == 1:
        return torch.tensor([bool(p) for p in patterns])
    signed = [p - (1 << bits) if p >> (bits - 1) else p for p in patterns]
    return torch.tensor(signed, dtype=CARRIER[bits]).view(getattr(torch, dtype))


def patterns(values):
    dtype = str(values.dtype).removeprefix("torch.")
    if dtype == "bool":
        return [format(int(v), "x") for v in values.tolist()]
    bits = width(dtype)
    raw = [v & ((1 << bits) - 1) for v in values.view(CARRIER[bits]).tolist()]
    if dtype in FLOATS:
        nan = values.isnan().tolist()
        return ["nan" if n else format(r, "x") for r, n in zip(raw, nan)]
    return [format(r, "x") for r in raw]


def sample(dtype, count, seed):
    """The patterns at the edges of the format, then random ones."""
    bits = width(dtype)
    if dtype == "bool":
        return [0, 1]
    chance = random.Random(f"{dtype} {seed}")
    if dtype in INTEGERS:
        top = 1 << (bits - 1)
        found = [0, 1, 2, 3, 7, 10, top - 2, top - 1, top, top + 1, 2 * top - 2, 2 * top - 1]
        # Around the powers of two where a float stops holding every integer.
        for power in (8, 11, 16, 24, 30, 53, 62):
            if power < bits:
                found += [(1 << power) + d for d in (-1, 0, 1, (1 << power >> 8) + 1)]
        while len(found) < count:
            found.append(chance.getrandbits(chance.randint(1, bits)))
    else:
        exponent, fraction = FLOATS[dtype]
        infinity = ((1 << exponent) - 1) << fraction
        one = ((1 << (exponent - 1)) - 1) << fraction
        magnitudes = [0, 1, 2, (1 << fraction) - 1, 1 << fraction, (1 << fraction) + 1]
        magnitudes += [one - 1, one, one + 1, infinity - 1, infinity, infinity | 1 << (fraction - 1)]
        found = [s << (bits - 1) | m for s in (0, 1) for m in magnitudes]
        # Small integers, halves and neighbours of powers of two, where casts and ties are decided.
        for value in (2, 2.5, 3.5, 100.75, 127, 128, 255, 255.5, 256, 257, 2048, 2049, 4097, 32767.5):
            found += tensor_bits(dtype, [value, -value])
        while len(found) < count:
            if chance.random() < 0.5:
                found.append(chance.getrandbits(bits))
            else:
                near = chance.randint(-fraction - 4, min(30, (1 << (exponent - 1)) - 1))
                field = ((1 << (exponent - 1)) - 1 + near) << fraction
                found.append(chance.getrandbits(1) << (bits - 1) | field | chance.getrandbits(fraction))
    return list(dict.fromkeys(p & ((1 << bits) - 1) for p in found))


def tensor_bits(dtype, values):
    made = torch.tensor(values, dtype=torch.float64).to(getattr(torch, dtype))
    return [v & ((1 << width(dtype)) - 1) for v in made.view(CARRIER[width(dtype)]).tolist()]


def join(hexadecimal):
    return " ".join(hexadecimal)


def write(name, content):
    path = pathlib.Path(__file__).parent / "recordings" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"recordedWith": VERSIONS, **content}, indent=1) + "\n")
    print(path.name, path.stat().st_size)


def record_values():
    """Every float16 and bfloat16 as the float64 with the same value; limits from finfo and iinfo."""
    every = {}
    for dtype in ("float16", "bfloat16"):
        wide = tensor(dtype, range(1 << 16)).to(torch.float64)
        # One checksum a block of 256 patterns keeps the exhaustive recording small.
        hexadecimal = patterns(wide)
        every[dtype] = [checksum(hexadecimal[i : i + 256]) for i in range(0, 1 << 16, 256)]
    limits = {}
    for dtype in DTYPES[1:]:
        kind = getattr(torch, dtype)
        if dtype in INTEGERS:
            info = torch.iinfo(kind)
            limits[dtype] = {"min": str(info.min), "max": str(info.max)}
        else:
            info = torch.finfo(kind)
            found = torch.tensor([info.min, info.max, info.tiny, info.eps], dtype=torch.float64)
            limits[dtype] = dict(zip(("min", "max", "tiny", "eps"), patterns(found.to(kind))))
        limits[dtype]["bytes"] = torch.empty(0, dtype=kind).element_size()
    limits["bool"] = {"bytes": torch.empty(0, dtype=torch.bool).element_size()}
    write("values", {"blockChecksums": every, "limits": limits})


def checksum(texts):
    """FNV-1a, 32 bits, over the ASCII characters of the texts joined by spaces."""
    value = 0x811C9DC5
    for byte in join(texts).encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return format(value, "x")


def record_casts():
    casts = {}
    for source in DTYPES:
        bits = sample(source, 130, "cast")
        if source == "float64":
            # Just off the middle of two float16 or bfloat16 numbers, by less than float32 sees.
            for fraction in (10, 7):
                for odd in (1, 3, 5, 7):
                    for nudge in (-(2.0**-40), 0, 2.0**-40, 2.0**-20):
                        bits += tensor_bits(source, [1 + odd * 2.0 ** -(fraction + 1) + nudge])
        values = tensor(source, bits)
        to = {}
        for target in DTYPES:
            result = patterns(values.to(getattr(torch, target)))
            if source in FLOATS and target in INTEGERS:
                limit = torch.iinfo(getattr(torch, target))
                numbers = values.to(torch.float64).tolist()
                result = [
                    r if math.isfinite(v) and limit.min <= math.trunc(Fraction(v)) <= limit.max else "-"
                    for r, v in zip(result, numbers)
                ]
            to[target] = join(result)
        casts[source] = {"bits": join(format(b, "x") for b in bits), "to": to}
    write("casts", {"casts": casts})


def record_arithmetic():
    arithmetic = {}
    for dtype in DTYPES:
        first = sample(dtype, 220, "first")
        chance = random.Random(f"pairs of {dtype}")
        edges = first[:24]
        pairs = [(a, b) for a in edges for b in edges]
        pairs = chance.sample(pairs, min(len(pairs), 280))
        pairs += [(chance.choice(first), chance.choice(first)) for _ in range(320)]
        if dtype == "bfloat16":
            # Products among the subnormal numbers, which float32 and bfloat16 have in the same place.
            pairs += [
                ((64 - d << 7) | chance.getrandbits(7), (64 - d << 7) | chance.getrandbits(7))
                for d in (0, 1, 2, 3)
                for _ in range(60)
            ]
        pairs = list(dict.fromkeys(pairs))
        a = tensor(dtype, [p[0] for p in pairs])
        b = tensor(dtype, [p[1] for p in pairs])
        results = {"/": join(patterns(a / b)), "*": join(patterns(a * b)), "+": join(patterns(a + b))}
        if dtype != "bool":
            results["-"] = join(patterns(a - b))
        if dtype in INTEGERS:
            # Division by zero is an error; the smallest number by -1 is undefined from 32 bits on.
            lowest = 1 << (width(dtype) - 1)
            ones = (1 << width(dtype)) - 1
            wide = width(dtype) >= 32
            keep = [y != 0 and not (wide and x == lowest and y == ones) for x, y in pairs]
            safe = [p if k else (p[0], 1) for p, k in zip(pairs, keep)]
            x, y = (tensor(dtype, [p[i] for p in safe]) for i in (0, 1))
            for name, result in (("//", x // y), ("%", x % y)):
                results[name] = join(r if k else "-" for r, k in zip(patterns(result), keep))
        arithmetic[dtype] = {
            "a": join(format(p[0], "x") for p in pairs),
            "b": join(format(p[1], "x") for p in pairs),
            "results": results,
        }
    refused = {}
    for name, work in (
        ("bool - bool", lambda: torch.tensor([True]) - torch.tensor([False])),
        ("int32 // 0", lambda: torch.tensor([1], dtype=torch.int32) // torch.tensor([0], dtype=torch.int32)),
        ("uint8 % 0", lambda: torch.tensor([1], dtype=torch.uint8) % torch.tensor([0], dtype=torch.uint8)),
    ):
        try:
            work()
        except RuntimeError as error:
            refused[name] = str(error)
    write("arithmetic", {"arithmetic": arithmetic, "refused": refused})


def record_neighbours():
    found = {}
    for dtype in ("float32", "float64"):
        bits = sample(dtype, 300, "neighbours")
        values = tensor(dtype, bits)
        limit = torch.full_like(values, math.inf)
        found[dtype] = {
            "bits": join(format(b, "x") for b in bits),
            "above": join(patterns(torch.nextafter(values, limit))),
            "below": join(patterns(torch.nextafter(values, -limit))),
        }
    write("neighbours", {"neighbours": found})


def record_result_types():
    table = {}
    for a in DTYPES:
        table[a] = {}
        for b in DTYPES:
            x, y = (torch.zeros(1, dtype=getattr(torch, d)) for d in (a, b))
            table[a][b] = str(torch.result_type(x, y)).removeprefix("torch.")
    write("result-types", {"resultTypes": table})


def record_decimals():
    """Shortest texts: every float16 in checksums, samples of float32 and float64, exact expansions."""
    half = numpy.arange(1 << 16, dtype=numpy.uint16).view(numpy.float16)
    texts = [repr(v) for v in half]
    blocks = [checksum(texts[i : i + 256]) for i in range(0, 1 << 16, 256)]
    single = sample("float32", 900, "decimal")
    double = sample("float64", 900, "decimal")
    # Where the distance to the number below is half that to the number above.
    single += [e << 23 for e in range(0, 255, 3)]
    double += [e << 52 for e in range(0, 2047, 11)]
    chance = random.Random("decimal input")
    typed = ["0.1", "0.3", "1e23", "9007199254740993", "5e-324", "2.4703282292062327e-324",
             "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308",
             "2.2250738585072011e-308", "6.631236871469758276785396630275967e-4"]
    # Decimals on the middle between two floats, and just off it: nothing but exact work decides.
    for bits in sample("float64", 160, "middle")[52:]:
        value = struct.unpack("<d", struct.pack("<Q", bits))[0]
        if math.isfinite(value) and 1e-30 < abs(value) < 1e30:
            middle = (Fraction(value) + Fraction(math.nextafter(value, math.inf))) / 2
            places = middle.denominator.bit_length() - 1
            digits = middle.numerator * 5**places
            typed += [f"{digits}e-{places}", f"{digits * 10 + chance.choice((-1, 1))}e-{places + 1}"]
    parsed = [format(struct.unpack("<Q", struct.pack("<d", float(t)))[0], "x") for t in typed]
    write(
        "decimals",
        {
            "float16Blocks": blocks,
            "float32": {"bits": join(format(b, "x") for b in single),
                        "text": join(repr(v) for v in numpy.array(single, dtype=numpy.uint32).view(numpy.float32))},
            "float64": {"bits": join(format(b, "x") for b in double),
                        "text": join(repr(struct.unpack("<d", struct.pack("<Q", b))[0]) for b in double)},
            "parsed": {"text": join(typed), "float64": join(parsed)},
        },
    )


if __name__ == "__main__":
    if not sys.byteorder == "little":
        raise SystemExit("run this on a little-endian machine")
    record_values()
    record_casts()
    record_arithmetic()
    record_neighbours()
    record_result_types()
    record_decimals()

"""Records what CPython does with numbers, formats and characters.

    python3 packages/engine/test/conformance/python-numbers/record.py

Writes recordings/*.json beside this file. Random values come from a generator that the test has too
(xorshift64*, in random-values.ts); of what is computed from them a digest a block is written.
"""

import json
import math
import pathlib
import platform
import struct
import sys

HERE = pathlib.Path(__file__).parent
MASK = (1 << 64) - 1


class Values:
    """Vigna's xorshift64*: 64 bits a step."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        x = self.state
        x ^= x >> 12
        x ^= (x << 25) & MASK
        x ^= x >> 27
        self.state = x
        return (x * 0x2545F4914F6CDD1D) & MASK

    def float(self):
        """Every fourth of any exponent, the others of middling size or with few decimals."""
        bits = self.next()
        kind = bits & 3
        if kind == 0:
            return struct.unpack(">d", struct.pack(">Q", bits))[0]
        if kind == 1:
            return ((bits >> 11) - (1 << 52)) / (1 << 40)
        if kind == 2:
            return ((bits >> 40) - (1 << 23)) / 1000
        return ((bits >> 44) - (1 << 19)) / 64

    def int(self):
        """Up to 255 bits, either sign."""
        words = self.next()
        count = 1 + (words & 3)
        value = 0
        for _ in range(count):
            value = value << 64 | self.next()
        value >>= (words >> 8) & 63
        return -value if words & 4 else value


def digest(texts):
    """FNV-1a, 32 bits, of texts joined by newlines."""
    value = 0x811C9DC5
    for byte in "\n".join(texts).encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{value:x}"


def outcome(compute):
    try:
        return compute()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def write(name, data):
    data = {"python": platform.python_version(), **data}
    text = json.dumps(data, indent=1)
    (HERE / "recordings" / f"{name}.json").write_text(text + "\n")


FLOAT_BLOCKS = 100
FLOATS_IN_A_BLOCK = 10_000


def float_texts(value, index):
    """What is compared of one float; `index` picks precisions."""
    places = index % 18
    yield repr(value)
    yield "%.*f" % (places, value) if abs(value) < 1e40 else ""
    yield "%.*e" % (places, value)
    yield "%.*g" % (places, value)
    yield outcome(lambda: repr(round(value, places - 4)))
    yield format(value, f"+,.{places % 7}f") if abs(value) < 1e40 else ""


def record_floats():
    values = Values(0x9E3779B97F4A7C15)
    blocks = []
    for _ in range(FLOAT_BLOCKS):
        texts = []
        for index in range(FLOATS_IN_A_BLOCK):
            texts.extend(float_texts(values.float(), index))
        blocks.append(digest(texts))
    write("floats", {"blocks": blocks})


FLOAT_OPERATIONS = {
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "hex": lambda a, b: a.hex(),
    "integer ratio": lambda a, b: "%d/%d" % a.as_integer_ratio(),
    "round": lambda a, b: str(round(a)),
    "floor": lambda a, b: str(math.floor(a)),
    "ceil": lambda a, b: str(math.ceil(a)),
    "int": lambda a, b: str(int(a)),
    "long places": lambda a, b: "%.400f" % a + "%.300e" % b,
}

INT_OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": lambda a, b: "%d %d" % divmod(a, b),
    "/": lambda a, b: a / b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "~": lambda a, b: ~a,
    "<<": lambda a, b: a << (b & 127),
    ">>": lambda a, b: a >> (b & 127),
    "**": lambda a, b: a ** (b & 7),
    "pow": lambda a, b: pow(a, abs(b) & 0xFFFFFF, b),
    "inverse": lambda a, b: pow(a, -5, b),
    "bit_length": lambda a, b: a.bit_length(),
    "bit_count": lambda a, b: a.bit_count(),
    "to_bytes": lambda a, b: a.to_bytes(abs(b) % 40, "little", signed=True).hex(),
    "from_bytes": lambda a, b: int.from_bytes((a % 256**40).to_bytes(40, "big"), "big", signed=True),
    "hex": lambda a, b: hex(a) + oct(b) + bin(a),
    "grouped": lambda a, b: f"{a:_x} {b:,}",
    "parsed": lambda a, b: int(str(a)) + int(format(b, "o"), 8),
    "round": lambda a, b: round(a, -(abs(b) % 50)),
    "float": lambda a, b: float(a),
    "compared": lambda a, b: "%s %s" % (a < float(b), a == float(a)),
    "exponent form": lambda a, b: f"{a:.3e}",
}

OPERATION_VALUES = 2000


def small(values):
    """Ints of which many are small or near the limits of safe integers."""
    word = values.next()
    if word & 1:
        return values.int()
    if word & 2:
        return ((word >> 8) & 0xFF) - 100
    return ((1 << 53) + ((word >> 8) & 7) - 4) * (-1 if word & 4 else 1)


def record_operations():
    ints = {}
    for name, operation in INT_OPERATIONS.items():
        values = Values(0xD1B54A32D192ED03)
        texts = []
        for _ in range(OPERATION_VALUES):
            a = small(values)
            b = small(values)
            texts.append(outcome(lambda: str(operation(a, b))))
        ints[name] = digest(texts)
    floats = {}
    for name, operation in FLOAT_OPERATIONS.items():
        values = Values(0x8CB92BA72F3D8DD7)
        texts = []
        for _ in range(OPERATION_VALUES):
            a = values.float()
            b = values.float()
            texts.append(outcome(lambda: str(operation(a, b))))
        floats[name] = digest(texts)
    write("operations", {"ints": ints, "floats": floats})


CHARACTER_TESTS = {
    "isalpha": str.isalpha,
    "isdecimal": str.isdecimal,
    "isdigit": str.isdigit,
    "isnumeric": str.isnumeric,
    "isalnum": str.isalnum,
    "isspace": str.isspace,
    "isprintable": str.isprintable,
    "isidentifier": str.isidentifier,
    "goes on": lambda c: ("a" + c).isidentifier(),
    "isupper": str.isupper,
    "islower": str.islower,
    "istitle": str.istitle,
}

CHARACTER_MAPS = {
    "upper": str.upper,
    "lower": str.lower,
    "title": str.title,
    "capitalize": str.capitalize,
    "swapcase": str.swapcase,
    "casefold": str.casefold,
    "repr": repr,
    "ascii": ascii,
    "between": lambda c: ("A" + c + "\u03a3" + c + "b").lower(),
}


def record_characters():
    tests = {
        name: digest("1" if test(chr(code)) else "0" for code in range(0x110000))
        for name, test in CHARACTER_TESTS.items()
    }
    maps = {
        name: digest(change(chr(code)) for code in range(0x110000))
        for name, change in CHARACTER_MAPS.items()
    }
    write("characters", {"tests": tests, "maps": maps})


SPECS = """
|.3|.3d|zd|z|d|=|#|,|_|+| |-|010|=10|0=10|.1|ss|q|,c|_c|+c|#c|c|5c|<5c|,_|_,|,x|,n|_n|,%|,,|__|,s|_s|.|.x|10.
|%|F|020,.2f|010,|011,|012,|#010x|#_x|_b|#X|#b|#o|X|x|b|o|n|5|.0|.2|.17|#.0f|#g|#.3g|g|G|z.1f|ze|.2f|20|<20|>20|^20|^21|*^20
|*<20.3|x=+20|+d| d|-d|--d|s|d |  |<|<<5|d5|e|E|.0e|#.0e|.2e|_.1%|_e|5s|5S|=+10|0=+10|012,|020_x|#020_x|06,|+06,|05,|9,|07_|08_d|,.3f|_.3f
|.20f|.30e|.25g|.2%|%5|>|^|^^9|=|=+|0|00|01|000|0<5|0>5|0^5|0=5|+010.3f|-010.3f| 010.3f|+,|+_|z+|#z|+z,.1f|z#.1f|10.3|10.3s|.3s|^10.2s|é|☃^9|\U0001f600<6
|99999999999999999999|.99999999999999999999f|.2147483648f|\u0665|+.1|,.1|_.12g|#.12g|#_.12g|,g|,e|,E|_G|n5|!r|{|}|a|A|r|i|u|S|D|B|O|N|,d|_d|,b|_o|_X|,.2|+%|#%|.0%
""".replace("\n", "").split("|")

SPEC_VALUES = {
    "0": 0,
    "1": 1,
    "-5": -5,
    "65": 65,
    "True": True,
    "1234567": 1234567,
    "-123456789012345678901234567890": -123456789012345678901234567890,
    "0.0": 0.0,
    "-0.0": -0.0,
    "1.0": 1.0,
    "-0.001": -0.001,
    "1234567.891": 1234567.891,
    "2.5": 2.5,
    "1e16": 1e16,
    "123456.0": 123456.0,
    "-1e-05": -1e-05,
    "1e300": 1e300,
    "inf": math.inf,
    "-inf": -math.inf,
    "nan": math.nan,
    "1+2j": 1 + 2j,
    "-0.0-1.5e20j": complex(-0.0, -1.5e20),
    "1j": 1j,
    "'a'": "a",
    "'hé\U0001f600llo'": "h\xe9\U0001f600llo",
    "''": "",
}


def record_formats():
    cases = {
        name: [outcome(lambda: format(value, spec)) for spec in SPECS]
        for name, value in SPEC_VALUES.items()
    }
    write("formats", {"specs": SPECS, "cases": cases})


INT_TEXTS = [
    "", " ", "0", "-0", "+7", " 12 ", "\t-3\n", "1_000", "1__0", "_1", "1_", "0x1f", "0X_1F", "0b101", "0o17",
    "00", "0_0", "010", "x", "9" * 20, "1 2", "--1", "+ 1", "\u0661\u0662", "\u20031\u3000", "\uff11\uff12", "\u00b2",
    "z", "zz_z", "1.5", "1e5", "a" * 300, "'", "it's", "0x", "0b2", "0o8", "\x00", "1\x00", "\ud800", "\x1c5\x1f",
    "12345678901234567890_1", "7fffffffffffffff", "9" * 4300, "9" * 4301, "0" * 5000, "-" + "1" * 5000,
]
BASES = [10, 0, 2, 8, 16, 36, 7, 1, 37, -2]

FLOAT_TEXTS = [
    "", " ", "0", "-0", "1.5", ".5", "5.", ".", "1e5", "1E-5", "1e", "e5", "1e+", "1_0.5", "1__0", "1_.5", "1._5",
    "1e1_0", "1e_1", "_1", "1_", "inf", "-INF", "+infinity", "Infinity", "infinit", "nan", "-nan", "nan_", "in_f",
    "\u0661.5", " 1 \t\n", "1 2", "0x10", "1" + "0" * 400, "-1" + "0" * 400, "1e-400", "1e309", "1e400", "5e-324",
    "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623159e308", "0.1", "123456789012345678",
    "9007199254740993", "1.00000000000000011102230246251565404236316680908203125", "1d5", "1f", "++1", "+-1", "\xa01",
    "1,5", "x" * 50, "\u2460",
]

HEX_TEXTS = [
    "0x1.8p3", "1.8", "x", "", "0x", "0x.", ".", "0x.8", "0x8.", " 0x1p4 ", "0x1p2000", "0x1p-2000", "-0x1p-1074",
    "0x1p-1075", "0x1.8p-1075", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.000000000000080000001p0",
    "0x1.fffffffffffffp1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "inf", "-Infinity", "nan", "-nan",
    "0x1p", "0x1p+", "1p1", "0xgp1", "0x1_0", "0x0.0000000000001p-1022", "0xffffffffffffffffffffffffffffffffp-10",
    "0x1P5", "0X1p5", "+0x1p0", "0x1.p0", "0p99999", "0x0p-99999",
]

COMPLEX_TEXTS = [
    "1+2j", "1 + 2j", "(1+2j)", " ( 1+2j ) ", "j", "-j", "+j", "1+j", "1-j", "1+", "1_0j", "nan+infj", "-nan-infj", "",
    "()", "1", "1.5e3-2e-3j", "1e5j", "\u0661j", "1+2", "1j+2", "jj", "1+2J", "1++2j", "1+-2j", "+1+2j", "inf", "infj",
    "1+2j3", "(1+2j", "1+2j)", ".5+.5j", "1.+2.j", "1e+2+3j", "1__0j", "x", "-0-0j", "1+1e400j",
]


def record_texts():
    sys.set_int_max_str_digits(4300)
    ints = {text: [outcome(lambda: hex(int(text, base))) for base in BASES] for text in INT_TEXTS}
    write(
        "texts",
        {
            "bases": BASES,
            "ints": ints,
            "floats": {text: outcome(lambda: repr(float(text))) for text in FLOAT_TEXTS},
            "hexadecimal": {text: outcome(lambda: repr(float.fromhex(text))) for text in HEX_TEXTS},
            "complexes": {text: outcome(lambda: repr(complex(text))) for text in COMPLEX_TEXTS},
        },
    )


TEXTS = [
    "", " ", "abc", "a,b,,c", " a b  c ", "\ta\tbc\t", "aXbXc", "aaa", "abab", "h\xe9\U0001f600l\U0001f600lo",
    "\u2003x\u3000y\x1c", "l1\nl2\r\nl3\rl4\x0bl5\x0cl6\x1dl7\x85l8\u2028l9", "l1\n\nl3\n", "+5", "-42", "--5", "\ud83d",
    "\ude00", "\U0001f600\ude00", "Hello wORLD", "it's", "\xdf\ufb01\u01c6x \u01c5", "\u039f\u03a3 \u039f\u03a3\u0391",
    "\U0001f600" * 70 + "abc" + "\U0001f600" * 70, "x" * 100,
]
PARTS = ["", "a", "b", ",", "X", "aa", "ab", " ", "\U0001f600", "\ude00", "l", "abc", "-"]
BOUNDS = [(None, None), (1, None), (None, -1), (2, 4), (-2, None), (5, 2), (0, 100), (100, None), (71, 75)]


def bytes_of(text):
    """Bytes as close to a text as Latin-1 allows."""
    return text.encode("utf-8", "surrogatepass")


def cases_of_methods():
    """Method, arguments after the text; each is tried on every text and, where bytes have it, on its bytes."""
    for name in ["upper", "lower", "title", "capitalize", "swapcase", "isupper", "islower", "istitle", "isspace",
                 "isalpha", "isdigit", "isalnum", "isascii"]:
        yield name, []
    for name in ["find", "rfind", "count"]:
        for part in PARTS:
            for start, end in BOUNDS:
                yield name, [part, start, end]
    for name in ["startswith", "endswith"]:
        for part in PARTS:
            for start, end in BOUNDS[:5]:
                yield name, [part, start, end]
    for name in ["index", "rindex", "removeprefix", "removesuffix", "partition", "rpartition"]:
        for part in PARTS:
            yield name, [part]
    for name in ["split", "rsplit"]:
        for part in [None, *PARTS]:
            for limit in [-1, 0, 1, 2]:
                yield name, [part, limit]
    for name in ["strip", "lstrip", "rstrip"]:
        for part in [None, "a", "abc", " +-", "\U0001f600h"]:
            yield name, [part]
    for part in PARTS:
        for new in ["", "-", "<>"]:
            for limit in [-1, 0, 2]:
                yield "replace", [part, new, limit]
    for keep in [False, True]:
        yield "splitlines", [keep]
    for width in [-1, 0, 3, 4, 5, 8, 9]:
        yield "zfill", [width]
        yield "expandtabs", [width]
        for name in ["center", "ljust", "rjust"]:
            yield name, [width, "*"]


def record_methods():
    """A digest of what a method with its arguments gives for every text, and for its bytes."""

    def tried(value, name, arguments):
        return outcome(lambda: ascii(getattr(value, name)(*arguments)))

    cases = []
    for name, arguments in cases_of_methods():
        in_bytes = [bytes_of(a) if isinstance(a, str) else a for a in arguments]
        cases.append(
            [
                name,
                arguments,
                digest(tried(text, name, arguments) for text in TEXTS),
                digest(tried(bytes_of(text), name, in_bytes) for text in TEXTS),
            ]
        )
    write("methods", {"texts": TEXTS, "cases": cases})


ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf_32_le",
             "utf-32-be", "klingon"]
ENCODE_ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape",
                 "surrogatepass", "nonsense"]
DECODE_ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "nonsense"]
ENCODED_TEXTS = ["", "abc", "a\xe9b", "\u2603\u2603x", "\U0001f600", "a\ud800b", "\udc80", "\udcff\udcfe", "x\udc80\ud800y\udfff\ude00"]
DECODED_BYTES = [
    "", "616263", "c3a9", "ff", "61e282", "61e28262", "e228a1", "eda080", "edb080", "f09f98", "f09f9861", "f8888080", "c080",
    "f4908080", "f09f9880", "00", "00d8", "00d84100", "00dc", "fffe6100", "feff0061", "00001100", "00d80000", "000000",
    "fffe000061000000", "0000feff00000061", "80ff61fe", "efbbbf61", "3dd800de", "d83dde00", "61f09f", "e2e282ac",
]


def record_codecs():
    def error_data(error):
        return f"{type(error).__name__}: {error} [{error.encoding} {error.start} {error.end} {error.reason}]"

    def tried(compute):
        try:
            return compute()
        except UnicodeError as error:
            return error_data(error)
        except Exception as error:
            return f"{type(error).__name__}: {error}"

    write(
        "codecs",
        {
            "encoded": [
                [text, encoding, errors, tried(lambda: text.encode(encoding, errors).hex())]
                for text in ENCODED_TEXTS
                for encoding in ENCODINGS
                for errors in ENCODE_ERRORS
            ],
            "decoded": [
                [text, encoding, errors, tried(lambda: ascii(bytes.fromhex(text).decode(encoding, errors)))]
                for text in DECODED_BYTES
                for encoding in ENCODINGS
                for errors in DECODE_ERRORS
            ],
        },
    )


PERCENT_FLAGS = ["", "-", "+", " ", "#", "0", "-0", "+ ", "#0", "+0", "-#"]
PERCENT_SIZES = ["", "1", "8", "12", ".0", ".3", "8.2", "12.5", ".", "5."]
PERCENT_VALUES = {
    "d": [0, 5, -1234, 10**20],
    "i": [7],
    "u": [-7],
    "x": [0, 255, -255, 10**20],
    "X": [255],
    "o": [8, -8],
    "f": [0.0, 1.5, -2.675, 1e22, float("inf"), float("nan")],
    "F": [float("-inf")],
    "e": [0.0, 12345.678, -1e-10],
    "E": [1e100],
    "g": [0.0, 100000.0, 1e-5, 123456789.0, -1.5],
    "G": [1e-10],
    "s": ["", "abc", "\U0001f600\xe9xyz"],
    "c": ["a", "\U0001f600", 65, -1, 0x110000],
}
PERCENT_FORMATS = [
    "", "abc", "%", "a%%b", "%d", "%5%", "%(a", "%(a)", "%(a)d", "%((a))s", "%(a(b)c)s", "%y", "%\xe9", "%-+ #0*.*lf", "%hhd",
    "%ld", "%99999999999999999999d", "%.99999999999d", "%10", "%-", "%.", "%*d", "%.*f", "a%db%sc", "\U0001f600%z", "%(a)%",
]


def record_percents():
    cases = []
    for letter, values in PERCENT_VALUES.items():
        for value in values:
            found = [
                outcome(lambda: ("%" + flags + size + letter) % (value,)) for flags in PERCENT_FLAGS for size in PERCENT_SIZES
            ]
            shown = value if isinstance(value, str) else repr(value)
            cases.append([letter, isinstance(value, str), shown, found])
    formats = [
        [text, outcome(lambda: text % {"a": 1, "(a)": 2, "a(b)c": 3}), outcome(lambda: text % (1, 2, 3))]
        for text in PERCENT_FORMATS
    ]
    write("percents", {"flags": PERCENT_FLAGS, "sizes": PERCENT_SIZES, "cases": cases, "formats": formats})


FORMAT_STRINGS = [
    "", "abc", "{{}}", "a}}b{{c", "{", "}", "a}b", "{0", "{0}", "{}", "{} {}", "{0} {1} {0}", "{!", "{0!}", "{0!r", "{0!rx}",
    "{0!x}", "{0!\xe9}", "{} {0}", "{0} {}", "{a}", "{0.}", "{0[}", "{0[]}", "{2[a]b}", "{2[a]}", "{2[a}", "{0.real}", "{.real}",
    "{0.real.imag}", "{:{}}", "{0:{1}}", "{:{:{}}}", "{:{{}}}", "{0:}}", "{ 0}", "{0 }", "{-1}", "{00}", "{99999999999999999999}",
    "{2[99999999999999999999]}", "{!r:>5}", "{1!s:^9}|", "{a!s:^{w}}|", "{0!r:}", "{0:{", "{0:{1", "{0:{1}", "{:x{}y}", "{0!",
    "{[}", "{]}", "{a{b}}", "{:{a}{w}}", "{\u0661}", "{:*^{}.{}f}", "{a.b}", "{0:{1}{0}}", "{0}{", "{0}}", "{0:>{w}}|{0:<{w}}|",
    "{0!r:{w}}|", "{!r}{}", "{3}", "{0:d}{9}", "{0!s}", "{1:,}", "{1!a}", "x{0}y{1}z", "{0!:}", "{:}", "{!r:}", "{0:!}", "{a]}",
]


def record_format_strings():
    def formatted(text):
        return text.format(7, 12, {"a": 5}, a=3, w=8)

    write("format-strings", {"cases": [[text, outcome(lambda: formatted(text))] for text in FORMAT_STRINGS]})


if __name__ == "__main__":
    record_operations()
    record_formats()
    record_texts()
    record_methods()
    record_codecs()
    record_percents()
    record_format_strings()
    record_characters()
    record_floats()

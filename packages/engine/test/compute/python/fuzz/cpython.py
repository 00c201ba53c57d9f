"""Runs programs with CPython 3.11 for the fuzzer.

Reads lines of JSON, each a list of texts of programs, and answers each program with a line [stdout, stderr, status].
The programs of a list run one after the other in a child. Each has what a fresh `python3 program.py` has: hash seed 0,
its own `__main__`, an empty standard input.
"""

import base64, binascii, bisect, collections, collections.abc, contextlib, copy, dataclasses, datetime  # noqa: E401, F401
import enum, fractions, functools, heapq, io, itertools, json, math, operator, random, re  # noqa: E401, F401
import statistics, string, struct, textwrap, traceback, types, typing, warnings, linecache  # noqa: E401, F401
import ctypes
import gc
import os
import resource
import signal
import sys
import tempfile

NAME = "program.py"
SECONDS = 3
MOST_MEMORY = 1 << 30
# Where a type has its hash function: the field tp_hash, behind 15 others of 8 bytes.
TYPE_HASH = 15 * 8


RECURSION_LIMIT = sys.getrecursionlimit()


def depth():
    """How many frames there are below the caller's, its own too."""
    frame, count = sys._getframe(1), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def run(source, main):
    """Runs a program as `python3 program.py` would, and tells its status."""
    path = os.path.abspath(NAME)
    with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(source)
    main.__builtins__ = sys.modules["builtins"]
    main.__file__ = path
    main.__annotations__ = {}
    sys.modules["__main__"] = main
    status = 0
    # The frames of this file are not the program's.
    sys.setrecursionlimit(RECURSION_LIMIT + depth())
    try:
        # Called as a function, for `exec` is a level of recursion until CPython has called it a few times.
        types.FunctionType(compile(source, path, "exec", dont_inherit=True), main.__dict__)()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        if not isinstance(end.code, (int, type(None))):
            with contextlib.suppress(Exception):
                print(end.code, file=sys.stderr, end="")
            print(file=sys.stderr)
    except BaseException as error:
        status = 1
        own = error.__traceback__.tb_next
        sys.stdout.flush()
        # The interpreter's own report, without the frame of this file.
        sys.__excepthook__(type(error), error.with_traceback(own), own)
    return status & 255


def take(file):
    """What was written to a file in memory, which is empty then."""
    size = os.lseek(file, 0, os.SEEK_CUR)
    text = os.pread(file, size, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.ftruncate(file, 0)
    return text.decode("utf-8", "surrogateescape")


def run_all(sources, answers):
    """What a child does; it does not come back. It answers each program to whose end it comes."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.argv[:] = [NAME]
    files = [os.memfd_create(name) for name in ("stdout", "stderr")]
    for descriptor, file in zip((1, 2), files):
        os.dup2(file, descriptor)
    folder = os.getcwd() + "/"
    modules, filters = dict(sys.modules), list(warnings.filters)
    for source in sources:
        signal.alarm(SECONDS)
        main = type(sys)("__main__")
        status = run(source, main)
        sys.stdout.flush()
        sys.stderr.flush()
        texts = [take(file).replace(folder, "") for file in files]
        answers.write(json.dumps([*texts, status]) + "\n")
        answers.flush()
        # What is left of it must not show in the next one.
        main.__dict__.clear()
        sys.modules.clear()
        sys.modules.update(modules)
        warnings.filters[:] = filters
        warnings._filters_mutated()
        linecache.clearcache()
        re.purge()
        gc.collect()
        sys.stdout.flush()
        sys.stderr.flush()
        for file in files:
            take(file)
    os._exit(0)


def outcomes(sources):
    """What programs do, as lines. A child runs them one after the other; of the one in which it dies that is told."""
    left = list(sources)
    while left:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(reading)
                run_all(left, os.fdopen(writing, "w"))
            finally:
                os._exit(99)
        os.close(writing)
        with os.fdopen(reading, "r") as answers:
            for line in answers:
                yield line
                left.pop(0)
        _, status = os.waitpid(child, 0)
        if left:
            left.pop(0)
            yield json.dumps(["", "", os.waitstatus_to_exitcode(status)]) + "\n"


def move(place):
    """Puts objects elsewhere than in other processes, as far as the hashes that come from their addresses show it."""
    kept = [bytearray(size) for size in range(0, 500, 8) for _ in range(place * 5 % 7)]
    kept += [bytes(size) for size in range(0, 500, 8) for _ in range(size % 7)]
    kept += [[[] for _ in range(place * 11)], [{} for _ in range(place * 7)], [set() for _ in range(place * 3)]]
    # Those that are part of the interpreter itself cannot be moved: they get another hash.
    # In a table it puts them before all others, behind them, or anywhere.
    hashes = {1: lambda value: 1 << 40, 2: lambda value: (1 << 40) - 2}
    anywhere = lambda value: (id(value) >> 4) * (2 * place + 3) % (1 << 40)  # noqa: E731
    function = ctypes.PYFUNCTYPE(ctypes.c_ssize_t, ctypes.py_object)(hashes.get(place, anywhere))
    for kind in (type(None), type(...), type(NotImplemented), type):
        ctypes.c_void_p.from_address(id(kind) + TYPE_HASH).value = ctypes.cast(function, ctypes.c_void_p).value
    return kept, function


def serve():
    questions, answers = os.fdopen(os.dup(0), "r", encoding="ascii"), os.fdopen(os.dup(1), "w")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.path[0] = folder
        gc.collect()
        gc.freeze()
        place = int(sys.argv[1])
        elsewhere = move(place) if place > 0 else None
        for line in questions:
            for outcome in outcomes(json.loads(line)):
                answers.write(outcome)
                answers.flush()


if sys.version_info[:2] != (3, 11):
    sys.exit("not Python 3.11")
serve()

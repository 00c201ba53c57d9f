"""Runs programs with CPython 3.11 for the fuzzer, each in a child of its own.

Reads lines of JSON, each the text of a program, and answers each with a line [stdout, stderr, status]. A child
has what a fresh `python3 program.py` has: hash seed 0, its own `__main__`, an empty standard input.
"""

import base64, binascii, bisect, collections, collections.abc, contextlib, copy, dataclasses, datetime  # noqa: E401, F401
import enum, fractions, functools, heapq, io, itertools, json, math, operator, random, re  # noqa: E401, F401
import statistics, string, struct, textwrap, traceback, types, typing, warnings, linecache  # noqa: E401, F401
import gc
import os
import resource
import select
import signal
import sys
import tempfile

NAME = "program.py"
SECONDS = 3
MOST_MEMORY = 1 << 30


def run(source):
    """What the child does; it does not come back."""
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.argv[:] = [NAME]
    path = os.path.abspath(NAME)
    with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(source)
    main = type(sys)("__main__")
    main.__builtins__ = sys.modules["builtins"]
    main.__file__ = path
    main.__annotations__ = {}
    sys.modules["__main__"] = main
    status = 0
    try:
        exec(compile(source, path, "exec", dont_inherit=True), main.__dict__)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        if status == 1 and end.code != 1:
            print(end.code, file=sys.stderr)
    except BaseException as error:
        status = 1
        own = error.__traceback__.tb_next
        sys.stdout.flush()
        # The interpreter's own report, without the frame of this file.
        sys.__excepthook__(type(error), error.with_traceback(own), own)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status & 255)


def outcome(source):
    out, err = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        try:
            for descriptor, (_, end) in ((1, out), (2, err)):
                os.dup2(end, descriptor)
            os.closerange(3, 64)
            run(source)
        finally:
            os._exit(99)
    os.close(out[1])
    os.close(err[1])
    texts = {out[0]: [], err[0]: []}
    waiting = set(texts)
    while waiting:
        for descriptor in select.select(list(waiting), [], [])[0]:
            piece = os.read(descriptor, 65536)
            if piece:
                texts[descriptor].append(piece)
            else:
                os.close(descriptor)
                waiting.discard(descriptor)
    _, status = os.waitpid(child, 0)
    folder = os.getcwd() + "/"
    decoded = [
        b"".join(texts[end]).decode("utf-8", "surrogateescape").replace(folder, "")
        for end in (out[0], err[0])
    ]
    return [*decoded, os.waitstatus_to_exitcode(status)]


def serve():
    questions, answers = os.fdopen(os.dup(0), "r", encoding="ascii"), os.fdopen(os.dup(1), "w")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.path[0] = folder
        gc.collect()
        gc.freeze()
        for line in questions:
            answers.write(json.dumps(outcome(json.loads(line))) + "\n")
            answers.flush()


if sys.version_info[:2] != (3, 11):
    sys.exit("not Python 3.11")
serve()

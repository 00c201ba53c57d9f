import sys
import traceback


def fail(depth):
    if depth:
        fail(depth - 1)
    raise ValueError("line\nbreak")


try:
    fail(5)
except ValueError as error:
    for limit in (None, 0, 1, 2, -1, -2):
        print(limit, traceback.format_exc(limit=limit))
    print(traceback.format_tb(error.__traceback__, 1), len(traceback.extract_tb(error.__traceback__, -3)))
# The module says nothing of names that were probably meant, as the interpreter does.
for text in ("lenn", "[].apend", "1 / 0"):
    try:
        eval(text)
    except Exception:
        traceback.print_exc(file=sys.stdout)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ExceptionGroup("g", [TypeError("line\nbreak")])
except Exception as error:
    traceback.print_exception(error, file=sys.stdout)
    traceback.print_exception(error, file=sys.stdout, chain=False)
print(traceback.format_exc())
[].apend

"""A deque's methods by their names, and a deque as a sequence of patterns."""
from collections import OrderedDict, deque, defaultdict
import io

print(deque.append.__qualname__, deque.append, io.BytesIO.read.__qualname__, defaultdict.__missing__.__qualname__)
for work in (
    lambda: deque().append(), lambda: deque().append(1, 2), lambda: deque().pop(1),
    lambda: io.BytesIO().getvalue(1), lambda: io.StringIO().write(),
):
    try:
        print(work())
    except TypeError as error:
        print(error)
match deque([1, 2, 3]):
    case [first, *rest]:
        print("sequence", first, rest)
    case _:
        print("none")
match OrderedDict(a=1):
    case {"a": value}:
        print("mapping", value)
match defaultdict(int, a=1):
    case {"a": value}:
        print("mapping", value)

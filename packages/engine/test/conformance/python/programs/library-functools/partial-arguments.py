"""What partial objects are made of, and what they are not."""
from functools import partial

for args, keywords in [((), {}), ((), {"func": int}), ((5,), {}), ((int, "11"), {"base": 2}), ((partial(int, base=2), "1"), {})]:
    try:
        made = partial(*args, **keywords)
        print(made.func, made.args, made.keywords, made())
    except TypeError as error:
        print(error)

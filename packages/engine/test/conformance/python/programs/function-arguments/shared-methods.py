# Some special methods are functions as well as slots, which messages tell.
for text in [
    "list.__getitem__()", "list.__getitem__([], x=1)", "dict.__contains__({})", "{1}.__contains__(a=2)", "[].__getitem__()",
    "[].__len__(1)", "list.__len__()", "frozenset.__contains__()", "type()", "type(1, 2)", "type(1, 2, 3, 4)", "type.__new__(type, 1)",
    "dict.fromkeys(x=1)", "type('Sub', (dict,), {}).fromkeys()",
]:
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, error)

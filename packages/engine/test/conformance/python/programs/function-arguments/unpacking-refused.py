class Text(str):
    pass


def f(*p, q=0, **kw):
    return p, q, kw


def attempt(call):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "f(*0, **{1: 2})", "f(*[1], **{1: 2})", "f(**{1: 2})", "f(**{'a': 1}, **{'a': 2})", "f(**{Text('x'): 1})",
    "f(*None)", "f(**None)", "f(*None, **None)", "f(**5)", "dict(**{1: 2})", "int(**{1: 2})", "f.__call__(**{1: 2})",
    "f(1, *[], **{'p': 2, 3: 4})",
):
    attempt(call)


class Called:
    def __call__(self, *args, **kw):
        return args

    def __str__(self):
        return "Called!"

    def method(self):
        pass


import functools

called = Called()
for call in (
    "called(*5)", "called(**5)", "called.method(*5)", "functools.partial(int, 1)(*5)", "len(*5)", "[].append(*5)",
    "Called(*5)", "int(*5)", "called(**{'a': 1}, **{'a': 2})", "5(*5)", "None(**5)", "'a'(*5)", "(lambda: 0)(*5)",
    "functools.reduce(len, 5)", "functools.reduce(len, [])",
):
    attempt(call)

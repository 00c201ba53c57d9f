import traceback, sys
def fail(n):
    if n: return fail(n - 1)
    raise LookupError("deep")
def one(e):
    try: raise e
    except BaseException as x: return x
def show(e, **o):
    print("".join(traceback.TracebackException.from_exception(e, **o).format()))
try: fail(2)
except LookupError as x: deep = x
inner = one(ExceptionGroup("in", [ValueError(1), deep, one(KeyError("k"))]))
inner.__cause__ = deep
deep.add_note("note\nmore")
outer = one(ExceptionGroup("out", [inner, TypeError("t\nu"), ExceptionGroup("x", [OSError(1, "no")])]))
show(outer)
show(outer, limit=1)
show(outer, max_group_width=1)
show(outer, max_group_width=2)
show(outer, max_group_depth=1)
try:
    try: raise outer
    except* ValueError: 1 / 0
except BaseException as e:
    traceback.print_exc(file=sys.stdout)
class Bad(Exception):
    def __str__(self): raise SystemError
show(Bad())
class R:
    def __repr__(self): return 1 / 0
show(KeyError(R()))
w = ExceptionGroup("many", [ValueError(i) for i in range(20)])
show(w)
d = ValueError(0)
for i in range(14): d = ExceptionGroup(str(i), [d])
show(d)
show(ExceptionGroup("m\nn", [ValueError()]))

import io, sys, traceback
def f(x):
    y = x * 2
    raise ValueError(y)
try: f(3)
except ValueError as error: e = error
t = traceback.TracebackException(type(e), e, e.__traceback__, capture_locals=True)
print([s.locals for s in t.stack[1:]])
out = io.StringIO(); traceback.TracebackException.from_exception(e).print(file=out); print(out.getvalue())
s = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), limit=1)
print(s, [x.name for x in traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__), limit=-1)])
class Own(traceback.StackSummary):
    def format_frame_summary(self, frame): return None if frame.name == 'f' else f'at {frame.name}\n'
print(Own(traceback.extract_tb(e.__traceback__)).format())
print(traceback.StackSummary.from_list([('a.py', 1, 'g', 'x')] * 6).format()[-1])
sys.last_type, sys.last_value, sys.last_traceback = type(e), e, e.__traceback__
traceback.print_last(file=sys.stdout)
e.add_note('a note\nin lines'); print(traceback.format_exception_only(e))
a = ValueError('a'); b = TypeError('b'); a.__context__ = b; b.__context__ = a
print(traceback.format_exception(a))
for work in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(e, e), lambda: traceback.print_exception(1)):
    try: print(work())
    except (TypeError, ValueError) as error: print(type(error).__name__, error)
print(traceback.format_exception_only(SyntaxError('bad', ('f.py', 2, 3, 'a b\n', 2, 4))), traceback.format_exception(None))

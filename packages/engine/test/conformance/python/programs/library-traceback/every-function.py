import io, sys, traceback
def fails(n):
    if n: return fails(n - 1)
    return 1 / 0
def caught():
    try: fails(1)
    except ZeroDivisionError as error: return error
e = caught()
out = io.StringIO()
traceback.print_exception(e, file=out); print(out.getvalue())
print(traceback.format_exception(type(e), e, e.__traceback__) == traceback.format_exception(e), traceback.format_exception_only(e), traceback.format_tb(e.__traceback__))
traceback.print_tb(e.__traceback__, limit=1, file=sys.stdout)
s = traceback.extract_tb(e.__traceback__)
print(type(s).__name__, len(s), s[0], s[0].filename, s[0].lineno, s[0].name, s[0].line, s[-1].lineno, list(s[0])[1:], s[0].locals, s[1].colno, s[1].end_colno, s[1].end_lineno)
print(traceback.format_list(s), s.format() == traceback.format_list(s), traceback.format_list([('f.py', 3, 'g', 'x = 1')]))
f = traceback.FrameSummary('file.py', 7, 'func', line='a = b', locals={'x': 1})
print(f, f == ('file.py', 7, 'func', 'a = b'), f.locals, tuple(f), traceback.StackSummary.from_list([f, ('b.py', 1, 'n', None)]).format())
t = traceback.TracebackException.from_exception(e)
print(''.join(t.format()) == ''.join(traceback.format_exception(e)), t.exc_type, str(t), list(t.format_exception_only()), len(t.stack), t.__cause__, t.__context__, t.__suppress_context__)
print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(e.__traceback__)])
def stack():
    print([f.name for f in traceback.extract_stack()], [frame.f_code.co_name for frame, _ in traceback.walk_stack(None)][:2])
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack(limit=1))
stack()
try:
    try: {}['a']
    except KeyError as inner: raise ValueError('outer') from inner
except ValueError as outer:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(chain=False), traceback.format_exc(limit=0))
traceback.clear_frames(e.__traceback__)
try: eval('1 +')
except SyntaxError as error: traceback.print_exc(file=sys.stdout); print(traceback.format_exception_only(error))
group = ExceptionGroup('g', [ValueError(1), TypeError('t')])
print(''.join(traceback.format_exception(group)))
traceback.print_exception(e)

import sys
def outer(a, b=2):
    local = a + b
    def inner():
        frame = sys._getframe()
        return frame, frame.f_back, local
    return inner()
inner, caller, value = outer(1)
print(inner.f_code.co_name, caller.f_code.co_name, caller.f_back.f_code.co_name, value)
print(inner.f_lineno, caller.f_lineno, sys._getframe().f_lineno)
print(sorted(caller.f_locals), caller.f_locals['local'], sorted(inner.f_locals))
print(inner.f_globals is globals(), inner.f_builtins['len'] is len, inner.f_trace, inner.f_trace_lines, inner.f_trace_opcodes)
print(sys._getframe(0) is sys._getframe(), sys._getframe().f_back, isinstance(inner.f_lasti, int), inner.f_lasti > 0)
print(sys._getframe().f_locals is globals())
try: sys._getframe(99)
except ValueError as error: print(error)
def generator():
    yield sys._getframe()
g = generator()
frame = next(g)
print(frame is g.gi_frame, frame.f_code is g.gi_code, frame.f_back)
code = outer.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names, code.co_flags, code.co_stacksize, code.co_firstlineno, code.co_posonlyargcount, code.co_kwonlyargcount)
print(code.co_filename.endswith('.py'), type(code.co_code).__name__, len(code.co_code) % 2, len(list(code.co_positions())) == len(code.co_code) // 2)
def f():
    x = 1
    return x
print(f.__code__.co_consts, list(f.__code__.co_positions())[-1])
try: 1 / 0
except ZeroDivisionError as error: tb = error.__traceback__
print(tb.tb_lineno, tb.tb_next, tb.tb_frame is sys._getframe(), tb.tb_lasti > 0)
def fails(n): return fails(n - 1) if n else 1 / 0
try: fails(2)
except ZeroDivisionError as error:
    tb, lines = error.__traceback__, []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(lines)

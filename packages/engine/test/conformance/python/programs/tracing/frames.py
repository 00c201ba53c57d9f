import sys

def h(n):
    a = n
    b = a
    return b

def setter(frame, event, arg):
    if event == 'line' and 'a' in frame.f_locals:
        frame.f_locals['a'] = 99
    return setter
sys.settrace(setter)
print(h(5))
sys.settrace(None)
print(h(5))

def ops(frame, event, arg):
    frame.f_trace_opcodes = True
    frame.f_trace_lines = False
    print(event, frame.f_lineno, frame.f_lasti, arg)
    return ops
sys.settrace(ops)
h(1)
sys.settrace(None)
# local trace set by hand
def local(frame, event, arg):
    print('local', event, frame.f_lineno, sorted(frame.f_locals))
    return local
def now():
    sys._getframe().f_trace = local
    sys.settrace(lambda *a: None)
    x = 1
    y = 2
    sys.settrace(None)
    z = 3
now()
print(locals is locals, (lambda: locals() is locals())())

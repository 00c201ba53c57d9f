import sys

def tracer(frame, event, arg):
    if event == 'call':
        return tracer
    if frame.f_lineno == bad:
        raise RuntimeError('no ' + event)
    return tracer
def h(n):
    a = n
    b = a
    return b
import traceback
base = h.__code__.co_firstlineno
for bad in (base + 1, base + 2, base + 3):
    sys.settrace(tracer)
    try:
        h(1)
    except RuntimeError as e:
        traceback.print_exc(file=sys.stdout)
    print(sys.gettrace())

def retfail(frame, event, arg):
    if event == 'return': raise RuntimeError('at return')
    return retfail
sys.settrace(retfail)
try: h(5)
except RuntimeError: traceback.print_exc(file=sys.stdout)
def callfail(frame, event, arg):
    raise RuntimeError('at ' + event)
sys.settrace(callfail)
try: h(5)
except RuntimeError: traceback.print_exc(file=sys.stdout)
def excfail(frame, event, arg):
    if event == 'exception': raise RuntimeError('at ' + event)
    return excfail
sys.settrace(excfail)
def k(): raise KeyError(1)
try: k()
except RuntimeError: traceback.print_exc(file=sys.stdout)
def uncaught(): 1 / 0
sys.settrace(tracer); bad = -1
uncaught()

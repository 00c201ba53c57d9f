import sys
log = []
def prof(frame, event, arg):
    if event.startswith('c_'):
        arg = arg.__qualname__
    elif event == 'call': arg = arg
    log.append((event, frame.f_code.co_name, frame.f_lineno, arg))

def f(x):
    return len([x]) + abs(-x)

def g():
    a = []
    a.append(f(2))
    sorted([2, 1], key=lambda v: f(v))
    try:
        int('x')
        {}.pop('q')
    except ValueError:
        pass
    try:
        {}.pop('q')
    except KeyError: pass
    'a'.join(['b'])
    print(*a)
    list(map(f, a))
    return a

def gen():
    yield 1
sys.setprofile(prof)
g()
for x in gen(): pass
sum(gen())
try:
    raise OSError
except OSError: pass
def k(): raise KeyError(1)
try: k()
except KeyError: pass
sys.setprofile(None)
for l in log: print(l)
print(sys.getprofile())

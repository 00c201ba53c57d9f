class V:
    def __add__(self, other):
        raise ValueError('add')
    def __getitem__(self, i):
        raise KeyError(i)
    def __eq__(self, other):
        raise TypeError('eq')
    def __bool__(self):
        raise RuntimeError('bool')
    def __iter__(self):
        raise OSError('iter')
    def __len__(self):
        return -1

def show(g):
    try:
        g()
    except Exception as e:
        return e

v = V()
def truth():
    if v:
        pass
def loop():
    for x in v:
        pass
raise ExceptionGroup('all', [show(g) for g in [lambda: v + 1, lambda: v[3], lambda: v == 1, truth, loop, lambda: len(v)]])

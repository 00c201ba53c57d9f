class C:
    def __init__(self, swallow):
        self.swallow = swallow
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, t, v, tb):
        print('exit', t and t.__name__, v, tb is not None)
        return self.swallow

with C(True):
    raise ValueError('v')
try:
    with C(False):
        raise KeyError('k')
except KeyError as e:
    print('out', e)
def f():
    with C(False):
        return 1
print(f())
for i in range(2):
    with C(False):
        continue
with C(1) as a, C(0) as b:
    raise IndexError

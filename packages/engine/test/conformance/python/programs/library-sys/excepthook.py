import sys
def hook(kind, value, traceback):
    print('hook', kind.__name__, value)
sys.excepthook = hook
raise ValueError('x')

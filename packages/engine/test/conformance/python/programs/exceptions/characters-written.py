# How many characters were written before a call would have blocked.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for args in ((1, 2, 2.5), (1, 2, 2j), (1, 2, 2**70), (1, 2, -2**63), (1, 2, True), (1, 2, 'f'), (1, 2, None), (1, 2, b'f', 0), (1, 2, 3, 4, 5), (0, 0, -9.02, 0)):
    show(lambda: BlockingIOError(*args)); show(lambda: (lambda e: (e.args, e.filename, e.characters_written))(BlockingIOError(*args)))
e = OSError(1, 'a')
def put(v):
    e.characters_written = v
    return e.characters_written
for v in (5, -1, 2.5, 2**70, None, True): show(lambda: put(v))

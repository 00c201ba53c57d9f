from contextlib import ExitStack, contextmanager
@contextmanager
def item(n):
    print('open', n)
    yield n
    print('close', n)
with ExitStack() as stack:
    items = [stack.enter_context(item(i)) for i in range(3)]
    stack.callback(print, 'callback', sep='!')
    stack.push(lambda *exc: print('pushed', exc))
    print(items)
stack = ExitStack()
stack.callback(print, 'later')
kept = stack.pop_all()
stack.close()
kept.close()

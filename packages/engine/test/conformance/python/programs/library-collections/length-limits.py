# The limit of a deque is an int; what indent says of what is no text.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
import collections, textwrap
class It: pass
for m in (3, None, -1, 2.0, True, 2**70, 'a', It()):
    show(lambda: collections.deque([1, 2, 3, 4], m))
show(lambda: textwrap.indent(b'a\nb', '> ')); show(lambda: textwrap.indent('a\n\n b', '> ')); show(lambda: textwrap.indent(5, ''))

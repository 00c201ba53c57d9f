# A reference is cleared at once also while a profile function is set.
import sys
import weakref


class Thing:
    pass


def callback(reference):
    print('gone', reference() is None)


def work():
    thing = Thing()
    reference = weakref.ref(thing, callback)
    print(reference() is thing)
    thing = None
    print(reference() is None)
    return [weakref.ref(Thing(), callback)() for _ in range(2)]


sys.setprofile(lambda frame, event, argument: None)
print(work())
sys.setprofile(None)

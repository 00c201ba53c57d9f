from contextlib import contextmanager
@contextmanager
def never():
    if False:
        yield
@contextmanager
def twice():
    yield
    yield
@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield
for cm, work in ((never, None), (twice, None), (stubborn, ValueError)):
    try:
        with cm():
            if work:
                raise work
    except RuntimeError as error:
        print(error)

from contextlib import contextmanager
log = []
@contextmanager
def step(name):
    log.append("begin " + name)
    try:
        yield log
    except Exception as error:
        log.append(f"failed {error}")
        raise
    else:
        log.append("end " + name)
with step("a"):
    pass
try:
    with step("b"):
        raise ValueError("no")
except ValueError:
    print(log)

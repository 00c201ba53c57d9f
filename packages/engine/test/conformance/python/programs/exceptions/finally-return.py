def f():
    try:
        raise ValueError
    finally:
        return 'swallowed'

def g():
    for i in range(3):
        try:
            raise ValueError
        finally:
            continue
    return 'continued'

def h():
    while True:
        try:
            1 / 0
        finally:
            break
    return 'broke'

print(f(), g(), h())

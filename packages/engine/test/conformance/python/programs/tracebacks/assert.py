def check(x):
    assert x > 0, f'not positive: {x}'
check(-1)

from functools import wraps, update_wrapper
def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        'wrapper doc'
        print('calling', f.__name__)
        return f(*args, **kwargs)
    return wrapper
@logged
def add(a: int, b: int) -> int:
    'adds'
    return a + b
add.extra = 1
print(add(1, 2), add.__name__, add.__doc__, add.__annotations__, add.__wrapped__(3, 4), add.__dict__.keys())

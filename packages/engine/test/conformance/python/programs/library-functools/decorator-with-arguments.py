from functools import wraps
def repeat(times):
    def deco(f):
        @wraps(f)
        def inner(*args):
            return [f(*args) for _ in range(times)]
        return inner
    return deco
@repeat(3)
def hi(n):
    return f"hi {n}"
print(hi("x"), hi.__name__, hi.__qualname__)

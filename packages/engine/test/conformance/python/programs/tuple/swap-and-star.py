a, b = 1, 2
a, b = b, a
print(a, b)


def f(*args):
    return args


print(f(), f(1), f(*(1, 2), 3), f(*[], *"ab"), type(f()).__name__)
first, *_, last = 1, 2, 3, 4
print(first, last, _)

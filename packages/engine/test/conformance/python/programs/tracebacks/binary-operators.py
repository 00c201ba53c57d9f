def show(f):
    try:
        f()
    except Exception as e:
        return e
    
a, b = 1, 'x'
errors = [show(f) for f in [
    lambda: a + b,
    lambda: a +    b,
    lambda: (a) + (b),
    lambda: a // b,
    lambda: a << b,
    lambda: a ** b,
    lambda: print(a @ b),
    lambda: (a + a) * (1) - (b),
    lambda: a+b+a,
    lambda: [1, a - b],
]]
raise ExceptionGroup('all', errors)

def f(*args, **kw):
    return args[0] + kw['x']
f(*[1], **{'x': 'y'})

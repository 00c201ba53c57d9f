def fail(depth):
    if depth: return fail(depth - 1)
    raise LookupError('deep')
try:
    fail(6)
except LookupError as e:
    raise ExceptionGroup('g', [e, ValueError(1)])

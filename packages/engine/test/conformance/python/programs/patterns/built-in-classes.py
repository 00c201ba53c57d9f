def f(v):
    match v:
        case bool(b):
            return ('bool', b)
        case int(n):
            return ('int', n)
        case str(s):
            return ('str', s)
        case float():
            return 'float'
        case list([a, b]):
            return ('pair', a, b)
        case tuple(t):
            return ('tuple', t)
        case dict(d):
            return ('dict', d)
        case bytes() | bytearray():
            return 'bytes'
        case object():
            return 'object'
for v in [True, 5, 'x', 2.5, [1, 2], [1], (1,), {'a': 1}, b'x', None]:
    print(f(v))

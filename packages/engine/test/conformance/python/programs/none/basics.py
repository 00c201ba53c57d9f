none = None
print(None, repr(None), str(None), bool(None), not None, None is None, None == None, None != None, None == 0)
print(type(None)(), type(None), f'{None}', '%s' % None, [None], {None: 1}[None], hash(None) == hash(None))
print(None.__bool__(), None.__repr__(), None.__eq__(None), None.__eq__(1), None.__ne__(1))
for f in [lambda: None + 1, lambda: None < None, lambda: none(), lambda: none[0], lambda: None.x, lambda: len(None),
    lambda: iter(None), lambda: type(None)(1), lambda: -None, lambda: format(None, 'd'), lambda: [0][none]]:
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)

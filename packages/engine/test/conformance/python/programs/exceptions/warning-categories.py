import warnings
for kind in (Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning,
             FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning):
    print(kind.__name__, kind.__mro__[1].__name__, issubclass(kind, Warning), str(kind('text')), repr(kind('a', 1)))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        warnings.warn('message', kind)
    print(len(caught), caught[0].category.__name__, caught[0].message)
    with warnings.catch_warnings():
        warnings.simplefilter('error', kind)
        try: warnings.warn('raised', kind)
        except kind as error: print(repr(error))

def make():
    try:
        raise TypeError('inner')
    except TypeError as e:
        return e

nested = ExceptionGroup('nested', [make(), ExceptionGroup('deeper', [OSError(2, 'gone')])])
e = ExceptionGroup('top', [ValueError(1), nested, KeyError('after')])
e.add_note('a note\non two lines')
nested.add_note('nested note')
raise e

def load():
    try:
        {}['key']
    except KeyError as e:
        raise RuntimeError('cannot load') from e

load()

"""About helper."""
def __getattr__(name):
    if name == 'dynamic':
        return 'made up'
    raise AttributeError(f'module has no {name}')

__all__ = ['x', 'missing']
x = 1

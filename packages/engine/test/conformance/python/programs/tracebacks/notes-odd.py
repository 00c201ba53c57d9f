e = ValueError('odd')
e.__notes__ = [1, 'text', None]
raise e

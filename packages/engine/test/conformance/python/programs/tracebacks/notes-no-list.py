e = ValueError('odd')
e.__notes__ = 42
raise e

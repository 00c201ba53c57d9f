e = SyntaxError('made by hand', ('some.py', 3, 5, '    x = y z\n', 3, 8))
raise e

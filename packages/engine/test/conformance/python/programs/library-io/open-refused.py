for args in (([], ''), ([], 'q'), ('x', 'q'), (1.5, 'r'), (None, 'r'), ('x', ''), ('x', 3), ([], 3), ('x', 'r', -2), ([], 'rb', -1, 'x'), ('x', 'rb', -1, 'x'), ('x', 'rw'), ('x', 'rU'), (2**53, ''), (2**53, 'q'), (-(2**70), ''), (-1, ''), (-1, 'q'), (99, ''), (99, 'r'), (2**31, 'r')):
    try:
        open(*args)
    except Exception as error:
        print(type(error).__name__, error)

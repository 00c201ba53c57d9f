def f(x):
    try:
        try:
            if x == 1:
                raise ValueError('one')
            if x == 2:
                raise KeyError('two')
            if x == 3:
                return 'returned'
        except ValueError as e:
            print('inner', e)
            raise TypeError('from inner')
        else:
            print('else')
        finally:
            print('finally')
    except (KeyError, TypeError) as e:
        print('outer', type(e).__name__, e)
    return 'end'

for i in range(4):
    print(f(i))

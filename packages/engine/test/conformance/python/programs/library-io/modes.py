for mode in 'q', 'rw', 'rt', 'rbt', 'b', 'r+':
    try:
        print(open('none', mode))
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
open('n', 'x').close()
try:
    open('n', 'x')
except FileExistsError as error:
    print(error)

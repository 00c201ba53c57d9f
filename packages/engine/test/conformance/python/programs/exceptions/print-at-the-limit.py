def attempt(work):
    global entered
    entered = 0
    try:
        work(0)
    except RecursionError:
        print(work.__name__, entered)


def plain(value):
    global entered
    entered += 1
    plain(value)


def printing(value):
    global entered
    entered += 1
    print('.', end='')
    printing(value)


attempt(plain)
attempt(printing)

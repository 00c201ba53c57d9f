def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: hash([]))
error(lambda: {[]: 1})
error(lambda: {[1]})
print(list.__hash__, list.__name__, list.__mro__, list[int], list[int, str].__args__)
error(lambda: [].nothing)


def set_attribute():
    [].x = 1


error(set_attribute)

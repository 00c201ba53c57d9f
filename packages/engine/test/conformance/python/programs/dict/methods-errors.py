def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {}
error(lambda: d.keys(1))
error(lambda: d.copy(1))
error(lambda: dict.keys())
error(lambda: dict.keys(5))
error(lambda: d.popitem(1))
error(lambda: dict.get({}))
print(d.keys, dict.fromkeys) if 0 else None
print(dict.keys, dict.__len__, dict.__contains__, dict.__getitem__)

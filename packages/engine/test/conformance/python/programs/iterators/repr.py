import_free = [iter([]), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), iter(len, 1), iter({})]
for it in import_free:
    print(repr(it).split(" at ")[0])

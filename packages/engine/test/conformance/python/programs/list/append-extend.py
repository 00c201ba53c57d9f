def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = []
print(a.append(1), a.append([2]), a)
a.extend("ab")
a.extend(x * 2 for x in (1, 2))
a.extend({5: 6})
a.extend(a)
print(a, len(a))
error(lambda: a.extend(5))
error(lambda: a.append())
error(lambda: a.append(1, 2))
error(lambda: a.extend())
a += (1,)
a += "z"
print(a[-3:])
error(lambda: a.__iadd__(3))

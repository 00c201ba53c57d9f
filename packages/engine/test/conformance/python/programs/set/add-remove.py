def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


s = {1, 2}
print(s.add(3), s.add(1), s, s.remove(1), s.discard(99), s.discard(2), s)
error(lambda: s.remove(99))
error(lambda: s.remove([]))
error(lambda: s.add([]))
error(lambda: s.add())
error(lambda: s.discard({}) if 0 else s.discard([]))
print(s.pop(), s)
error(lambda: s.pop())
s.update([1, None])
print(None in s, s.clear(), s, bool(s), len(s))

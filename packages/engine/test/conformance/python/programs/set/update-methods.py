def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = {1, 2, 3, 4, 5}
print(a.update([6], (7, 8)), a)
print(a.intersection_update(range(2, 8), [2, 3, 4, 9]), a)
print(a.difference_update([2], {3}), a)
print(a.symmetric_difference_update([4, 5]), a)
a.update()
a.difference_update(a)
print(a)
b = {1, 2}
b.intersection_update()
b.update(b)
print(b)
b.symmetric_difference_update(b)
print(b)
error(lambda: a.update(5))
a.update({"k": "v"}, "xy")
print(sorted(a))

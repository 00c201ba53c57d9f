def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {1: "a", 2: None, 3: "c"}
print(d.pop(1), d.pop(2, "x"), d.pop(9, "default"), d.pop(9, None), d)
error(lambda: d.pop(9))
error(lambda: d.pop())
error(lambda: d.pop([]))
print(d.popitem(), d)
error(lambda: d.popitem())
e = {i: i * i for i in range(5)}
print(e.popitem(), e.popitem(), e)
e["new"] = 1
print(e.popitem(), list(e))

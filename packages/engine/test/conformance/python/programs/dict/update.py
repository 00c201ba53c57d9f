def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {1: 1}
print(d.update({2: 2}), d.update([(3, 3)]), d.update(a=4), d.update(), d)
d.update(d)
d |= {1: "one"}
d |= [("k", "v")]
print(d, {1: 2} | {1: 3, 4: 5})
error(lambda: {} | [(1, 2)])
error(lambda: [] | {})
error(lambda: d.update(5))
error(lambda: d.update({}, {}))
error(lambda: d.__ior__(5))

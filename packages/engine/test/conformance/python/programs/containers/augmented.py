def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1]
d = {"n": 1, "l": [1]}
d["n"] += 5
d["l"] += (2, 3)
a[0] *= 10
a += [i for i in range(2)]
s = {1}
s |= {2}
s -= {1}
t = (1,)
t += (2,)
t *= 2
print(a, d, s, t)
d["l"][0] <<= 3
print(d)
error(lambda: d["missing"].append(1))

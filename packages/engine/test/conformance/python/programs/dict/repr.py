d = {"a": [1], 2: {"x": None}}
d["self"] = d
print(d)


class R:
    def __repr__(self):
        return "<R>"


print({R(): R()}, {(): ()}, str({1: "a'b"}))
v = {}
v["v"] = v.values()
print(v)

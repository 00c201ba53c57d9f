x = 1


def f(a, *args, b=2, **kw):
    c = a
    return sorted(locals().items())


print(f(1, 5, z=3), globals()["x"], "f" in globals(), globals() is globals())
globals()["made"] = 5
print(made)


def g():
    y = 1

    def h():
        return y, locals()

    return h(), sorted(k for k in locals())


print(g())


class C:
    z = 1
    names = [n for n in locals() if not n.startswith("__")]


print(C.names, locals() is globals(), [sorted(locals()) for i in range(1)])

def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


x = 5
print(eval("x + 1"), eval("  x * 2"), eval("x", {"x": 9}), eval("a + b", {"a": 1}, {"b": 2}), eval("[i for i in range(3)]"))
exec("y = x + 1")
print(y)
d = {}
exec("z = 1\ndef f():\n    return z + 1", d)
print(d["z"], d["f"](), "__builtins__" in d, sorted(k for k in d if k != "__builtins__"))
code = compile("q * 2", "<test>", "eval")
print(eval(code, {"q": 21}), code.co_filename, code.co_name, type(code).__name__)
exec(compile("print('in exec', w)", "file.py", "exec"), {"w": 1})
print(exec("1 + 1"), eval(b"1 + 1"))
error(lambda: eval("nothing"))
error(lambda: eval(5))
error(lambda: exec(5))
error(lambda: eval("1", 5))
error(lambda: exec("1", 5))
error(lambda: exec("1", {}, 5))
error(lambda: compile("1", "f", "wrong"))
error(lambda: eval("1\0"))
error(lambda: eval("1 / 0"))


def local():
    v = 10
    exec("v = 20")
    return v, eval("v"), eval("v + w", {"w": 1}, {"v": 5})


print(local())


class M(dict):
    def __getitem__(self, k):
        print("lookup", k)
        return 7


print(eval("foo + 1", {}, M()))

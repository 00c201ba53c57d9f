def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: 1 in 5)
error(lambda: 1 in None)
error(lambda: 1 in "abc")
error(lambda: "a" in b"abc")
print("a" in "abc", "" in "abc", b"a" in b"abc", 97 in b"abc", 1 in range(3), 1.0 in range(3), "a" in {"a": 1}, None in [])

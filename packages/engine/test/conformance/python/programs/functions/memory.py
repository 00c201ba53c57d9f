def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: list(range(10**12)))
error(lambda: [0] * 10**12)
print(sum(range(200000)), max(range(200000)), len(list(range(10**6))))

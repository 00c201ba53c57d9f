def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: input("prompt> "))
error(lambda: input())
error(lambda: input(1, 2))

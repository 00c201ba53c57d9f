def attempt(call):
    try:
        eval(call)
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "open(-1, 'rw')", "open(-1, 'q')", "open(-1, '')", "open(-2**40)", "open(2**40)", "open(-1, 'rbt')", "open(-1)",
    "open('', 'b')", "open('missing', '')",
):
    attempt(call)

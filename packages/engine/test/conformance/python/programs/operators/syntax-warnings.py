x = 1
print(x is 1)
print(x is not "a")
for work in (lambda: 0[0], lambda: "a"["b"], lambda: 1(2), lambda: [1]["x"], lambda: ...(), lambda: 1.5[:]):
    try:
        work()
    except TypeError as error:
        print(error)
assert (x, "message")

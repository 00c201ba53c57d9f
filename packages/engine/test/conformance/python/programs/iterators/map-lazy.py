def show(x):
    print("calling", x)
    return x


m = map(show, map(show, [1, 2]))
print("made")
print(next(m))
for x in m:
    print("got", x)

import textwrap
for n in (5, 12, 33):
    print(textwrap.fill("a bb ccc dddd eeeee ffffff", n), end="\n--\n")

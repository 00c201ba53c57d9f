import textwrap

for text, width in ((5, -1), ("a", -1), ("a", 0), (b"a", 3)):
    try:
        print(textwrap.fill(text, width))
    except Exception as error:
        print(type(error).__name__, error)

# What comes before text that cannot be encoded is printed, and places are those within that text.
for items, options in [(("a", "\ud800"), {}), (("a\ud800",), {}), (("abc", 1), {"sep": "-\ud800"}), (("x",), {"end": "\ud800"})]:
    try:
        print(*items, **options)
    except UnicodeEncodeError as error:
        print("|", error)

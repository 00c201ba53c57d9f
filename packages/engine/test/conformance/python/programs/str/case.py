def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for s in ['hello World', 'ÉCOLE', 'straße', 'ǅ', 'ΑΣ', 'ΑΣΑ', 'ﬁ', 'İ', 'ı', "they're bill's", 'a1b2', '']:
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), len(s.upper()), len(s.lower()))
show(lambda: 'a'.upper(1))
show(lambda: str.upper())
show(lambda: str.upper(5))
show(lambda: str.lower(b'a'))

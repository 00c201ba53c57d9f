import unicodedata
print(unicodedata.unidata_version)
for c in ['a', 'É', '½', '五', '\u0301', '(', '\u05d0', '٣', '²', '\n', '한', '\U0001f600', '\ud800', '\U000e0fff']:
    print(ascii(c), unicodedata.name(c, None), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.mirrored(c), unicodedata.east_asian_width(c), unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None))
print(unicodedata.lookup('LATIN SMALL LETTER E WITH ACUTE'), unicodedata.lookup('snowman'))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    text = 'é \u0065\u0301 ﬁ ½ 한 Å'
    print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
for wrong in (lambda: unicodedata.name('\n'), lambda: unicodedata.name('ab'), lambda: unicodedata.name(1), lambda: unicodedata.lookup('NO SUCH'), lambda: unicodedata.decimal('x'), lambda: unicodedata.digit('x'), lambda: unicodedata.numeric('x'), lambda: unicodedata.normalize('X', 'a'), lambda: unicodedata.normalize('NFC', 1), lambda: unicodedata.category(''), lambda: unicodedata.category(None), lambda: unicodedata.decimal('')):
    try:
        print(wrong())
    except Exception as problem:
        print(type(problem).__name__, problem)

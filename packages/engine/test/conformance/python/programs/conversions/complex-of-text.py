for s in ('ǆ İ ı', 'é', ' é', '1\u0663', '\u0663', '\u0663j', '1+é', 'a b', '', ' ', '1 ', '\u2003 1', '1\u2003', '()', '(1', '1_0', '_1', '1__0', '1\x00', '\ud800', 'ı__init__', '__init__', 'a__b', '1_', 'é_', 'é__', '1e5_0', '_', '__', 'a_b', 'é_b','1_é', 'x'*10+'é__'):
    try:
        print(ascii(s), complex(s))
    except Exception as e:
        print(ascii(s), type(e).__name__, ascii(str(e)))
    try:
        print(float(s))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

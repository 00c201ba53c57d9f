for E, o in ((UnicodeDecodeError, b'abc'), (UnicodeEncodeError, 'abc')):
    for s in (-1,0,1,2,3,5):
        for e in (-1,0,1,2,3,4,9):
            if s == -1 and e == 0: continue
            x = E('c', o, s, e, 'r'); print(str(x), x.start, x.end)
for s in (0,1,2,3,5):
    for e in (-1,0,1,2,3,4,9):
        print(UnicodeTranslateError('abc', s, e, 'r'))
print(UnicodeDecodeError('c', b'', 0, 1, 'r'), UnicodeDecodeError('c', b'', 0, 0, 'r'))

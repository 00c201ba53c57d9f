s = 'a😀é𝄞z'
print(len(s), s[1], s[-2], s[1:4], s[::-1], list(s), s.find('𝄞'), s.rfind('z'), s.index('é'), '😀' in s, '\ud83d' in s, s.count(''))
print(s.upper(), s.center(9, '😀'), s.ljust(7, '*'), s.split('😀'), s.partition('𝄞'), s.replace('', '-'), s.strip('az'), ascii(s))
for c in s:
    print(c, ord(c), c.isalpha())
print(len('\ud83d'), '\ud800' < '\ue000' < '\U00010000', sorted(['\U0001f600', '\uffff', '\ud7ff', 'a']) == ['a', '\ud7ff', '\uffff', '\U0001f600'])

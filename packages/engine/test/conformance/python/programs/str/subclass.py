class Text(str):
    def shout(self):
        return self.upper() + '!'
t = Text('abc')
print(t, repr(t), type(t), t.shout(), type(t.upper()), type(t + 'x'), type(t[0:2]), type(t * 2), type(t.strip()), type(str(t)))
print(t == 'abc', 'abc' == t, hash(t) == hash('abc'), {'abc': 1}[t], {t: 2}['abc'], t in ['abc'], 'b' in t, len(t), t[1], t < 'abd')
print(Text(), Text(5), Text(b'x', 'ascii'), ','.join([t, 'x']), t.join(['1', '2']), 'x%sy' % t, f'{t:>5}', t.replace('a', t), 'abcd'.startswith(t))
t.note = 1
print(t.note, t % (), Text('%d') % 5, t.__getnewargs__(), int(Text('12')), float(Text('1.5')), Text('a') + Text('b'))

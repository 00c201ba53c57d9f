letters = 'abcdefghijklmnopqrstuvwxyz'
lines = []
for i in range(2500):
    line = ''
    for j in range(40):
        line += letters[(i * j) % 26]
    lines.append('%d: %s' % (i, line))
text = '\n'.join(lines)
print(len(text), text.count('a'))

found = 0
for line in text.split('\n'):
    number, word = line.split(': ')
    if word.startswith('aa') or word.endswith('z'):
        found += int(number)
    lines.append(word.upper().replace('A', '-') + str(len(word)))
print(found, len(''.join(lines)))

backwards = ''
for letter in text[:20000]:
    if letter != '\n':
        backwards = letter + backwards
print(backwards[:30], backwards[-30:])

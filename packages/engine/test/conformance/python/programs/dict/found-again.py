# Keys of a large dictionary that are found again, deleted, set anew and found as other equal keys.
counts = {number: str(number) for number in range(30)}
print(5 in counts, counts[5], counts[5.0], 5.0 in counts)
del counts[5]
print(5 in counts, counts.get(5), len(counts))
counts[5] = 'new'
print(counts[5], list(counts)[-1], counts.pop(5), 5 in counts)
print(True in counts, counts[True], counts.pop(1), 1 in counts, True in counts)
words = {}
for word in 'a b c d e f g h i j k a b a'.split():
    if word in words:
        words[word] += 1
    else:
        words[word] = 1
print(words)
print('a' in words, words.popitem(), 'k' in words, words['a'])
words['a'] = None
print(words['a'], 'a' in words, words.setdefault('a', 5), words.get('a', 6))
print('a' in words)
words.clear()
print('a' in words, words)
words.update({letter: 0 for letter in 'abcdefghijkl'})
print(words['a'], words.setdefault('a', 3), words.setdefault('z', 4), words['z'])
nan = float('nan')
values = {nan: 1, float('nan'): 2, **words}
print(values[nan], len(values), float('nan') in values)
copy = values.copy()
del values['a']
print('a' in copy, 'a' in values)
values['a']

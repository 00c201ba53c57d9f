words = []
state = 42
for i in range(2000):
    state = (state * 1309 + 13849) % 65536
    words.append('word' + str(state % 701))
text = '\n'.join([' '.join(words)] * 100)

counts = {}
for line in text.split('\n'):
    for word in line.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
print(sum(counts.values()), len(counts))
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
    print(word, count)

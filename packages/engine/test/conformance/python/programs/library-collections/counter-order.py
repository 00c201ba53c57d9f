from collections import Counter
words = 'the cat the dog a cat the end'.split()
c = Counter(words)
for word, count in c.most_common():
    print(word, count)
print(c.most_common()[:-3:-1], max(c, key=c.get), c.copy() == c)
try:
    Counter.fromkeys('ab')
except NotImplementedError as error:
    print(error)

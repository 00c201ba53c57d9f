# Long texts are dealt with in pieces; where they are cut, case depends on what comes before.
for text in ('x' * 40_000 + ' ab cD', 'ab ' * 20_000, 'éaB c' * 9000, "they're bill's " * 5000, 'aB1' * 30_000):
    title = text.title()
    print(len(title), hash(title), title[:20], title[-20:], title.istitle())
    other = text.swapcase()
    print(hash(other), other[:20])

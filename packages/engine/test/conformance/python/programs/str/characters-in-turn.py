# Characters of texts that are asked for in turn, with and without pairs of units behind them.
texts = ['abc', 'a\U0001f600c', '\U0001f600', 'h\xe9', 'abd', '\ud83d', 'x' * 70, 'x\U0001f600' * 40]
for place in 0, 1, -1, 2, -3, 64, True:
    for text in texts:
        try:
            print(ascii(text[place]), end=' ')
        except IndexError as error:
            print(error, end=' ')
    print()


class Word(str):
    pass


class Odd(str):
    def __getitem__(self, place):
        return place


print(Word('abc')[1], Odd('abc')[1])
'abc'[3]

text = 'shared' * 1000
items = [text] * 1_000_000
print(len(items), items[-1] is text)
short = ['ab', 'cd'] * 1_000_000
print(len(short))

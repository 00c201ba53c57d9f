from string import Formatter
f = Formatter()
print(f.format('{0} {1!r:>5} {name:.2f} {{x}}', 'a', 'b', name=1.234), f.format('{} {}', 1, 2), f.format('{0[k]} {1.real}', {'k': 5}, 3))
print(list(f.parse('a{b!r:c}d{{e}}{f}')), f.vformat('{:{}}', (5, '03d'), {}))
for text in ('{', '}', '{0} {}', '{!x}'):
    try:
        f.format(text, 1, 2)
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)

import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs): print('value', key); return super().get_value(key, args, kwargs)
    def get_field(self, name, args, kwargs): print('field', name); return super().get_field(name, args, kwargs)
    def check_unused_args(self, used, args, kwargs): print('unused', sorted(map(str, used)))
    def convert_field(self, value, conversion): print('convert', value, conversion); return super().convert_field(value, conversion)
    def format_field(self, value, spec): print('format', value, spec); return super().format_field(value, spec)
    def parse(self, text): print('parse', text); return super().parse(text)
print(F().format('{} {a[0]!r:>5} {1.real}', 1, 2, a='xy'))
print(F().vformat('{x}', (), {'x': 5}), list(string.Formatter().parse('a{b!r:c}{{d}}')))
for text in ('{', '}', '{x!z}', '{a.b}', '{0}', '{} {0}', '{!r'):
    try: print(string.Formatter().format(text))
    except (ValueError, KeyError, IndexError, AttributeError) as error: print(type(error).__name__, error)
t = string.Template('$a ${b}c $$ $x')
print(t.template, t.delimiter, t.idpattern, t.braceidpattern, t.flags, t.pattern.groups, t.safe_substitute(a=1, b=2), t.get_identifiers(), t.is_valid(), string.Template('$1').is_valid())
class Percent(string.Template): delimiter = '%'; idpattern = '[a-z]+'
print(Percent('%abc $x %%').substitute(abc=1))
for work in (lambda: t.substitute(a=1), lambda: string.Template('$').substitute(), lambda: string.Template('a\n $1').substitute(), lambda: string.Template('$1').get_identifiers()):
    try: print(work())
    except (KeyError, ValueError) as error: print(type(error).__name__, error)
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords('a  b-c d'), string.capwords('a,b', ','))

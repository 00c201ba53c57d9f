import string
f = string.Formatter()
print(f.check_unused_args(set(), (1,), {}), f.get_value(0, ('a',), {}), f.get_value('k', (), {'k': 1}), f.get_field('0.real', (3,), {}), f.convert_field('é', 'a'), f.format_field(3.14159, '.2f'))
class Strict(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = [key for key in kwargs if key not in used]
        if unused: raise ValueError(f'unused {unused}')
print(Strict().format('{a}', a=1))
try: Strict().format('{a}', a=1, b=2)
except ValueError as error: print(error)

from string import Formatter
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        return value.upper() if spec == 'up' else super().format_field(value, spec)
print(Default().format('{a} {b} {0:up} {c:>4}', 'x', a=1, c='d'))

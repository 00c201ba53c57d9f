import json
e = json.JSONEncoder(indent=2, sort_keys=True, ensure_ascii=False, separators=(',', ': '), default=str, skipkeys=True, allow_nan=False, check_circular=True)
print(e.item_separator, e.key_separator, e.indent, e.sort_keys, e.ensure_ascii, e.skipkeys, e.allow_nan, e.check_circular)
print(e.encode({'b': [1, {'é': None}], 'a': {1}}), list(json.JSONEncoder().iterencode([1, {'a': 2}])))
d = json.JSONDecoder(object_hook=lambda o: ('obj', o), parse_int=lambda t: f'int {t}', parse_float=lambda t: f'float {t}', parse_constant=lambda t: f'const {t}')
print(d.decode('{"a": [1, 2.5, NaN]}'), d.raw_decode('[1] rest'), json.JSONDecoder(object_pairs_hook=tuple).decode('{"a": 1, "a": 2}'), json.JSONDecoder(strict=False).decode('"a\tb"'))
class Own(json.JSONEncoder):
    def default(self, o): return super().default(o) if o is ... else repr(o)
print(json.dumps({1: 1j}, cls=Own))
for work in (lambda: json.dumps(..., cls=Own), lambda: json.loads('[1,]'), lambda: json.loads('{"a" 1}'), lambda: json.loads(''), lambda: json.loads('"\t"'), lambda: e.encode(float('nan')), lambda: json.dumps({(1,): 1}), lambda: json.loads('[1] x'), lambda: json.loads(5)):
    try: print(work())
    except json.JSONDecodeError as error: print(error, '|', error.msg, error.pos, error.lineno, error.colno, error.doc)
    except (TypeError, ValueError) as error: print(type(error).__name__, error)

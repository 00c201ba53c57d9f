import json
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('[{"x": 1}]', object_hook=lambda d: tuple(d.items())))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=float), json.dumps({1j: 1} if False else [2j], default=str))

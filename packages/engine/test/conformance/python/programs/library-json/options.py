import json
value = {'b': [1, 2], 'a': {'x': 'é'}}
print(json.dumps(value, sort_keys=True), json.dumps(value, separators=(',', ':')), json.dumps(value, ensure_ascii=False))
print(json.dumps(value, indent=2))
print(json.dumps(value, indent='\t'))

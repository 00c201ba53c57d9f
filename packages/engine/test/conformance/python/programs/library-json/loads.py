import json
for text in '1', '-0', '1.0', '1e5', '"a\\u00e9\\n"', '[1, 2]', '{"a": {"b": [true, false, null]}}', ' [ ] ', 'NaN', '-Infinity', '123456789012345678901':
    print(repr(json.loads(text)))

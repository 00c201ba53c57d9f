import json
for text in '', '[', '[1', '[1,', '{"a"', '{"a":', '{a:1}', '{"a":1,}', '1 2', '"a', '"\\x"', '"\n"', 'tru', '01', '[1 2]':
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno, error.colno)

import io, json
f = io.StringIO()
json.dump({'a': [1]}, f)
f.seek(0)
print(f.getvalue(), json.load(f), json.loads(b'{"a": "\xc3\xa9"}'))
for nan in float('nan'), float('-inf'):
    try:
        print(json.dumps(nan))
        json.dumps(nan, allow_nan=False)
    except ValueError as error:
        print(error)

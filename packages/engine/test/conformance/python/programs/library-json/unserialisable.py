import json
for value in {1, 2}, object, b'x', {(1, 2): 3}:
    try:
        json.dumps(value)
    except TypeError as error:
        print(error)
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as error:
    print(error)

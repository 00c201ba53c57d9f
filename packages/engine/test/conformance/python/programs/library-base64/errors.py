import base64, binascii
for bad in 'abc', 'a', 'é':
    try:
        base64.b64decode(bad)
    except ValueError as error:
        print(type(error).__name__, error)
